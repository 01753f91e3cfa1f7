package org.duijie.dictionaries.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;

class HanlpTokenizerFactoryTest {
    @Test
    void theTokenizerIsFoundByItsName() throws IOException {
        assertThat(terms(Map.of())).containsExactly("锂电池", "电池", "隔膜");
        assertThat(terms(Map.of("granularity", "search"))).containsExactly("锂电池", "电池", "隔膜");
        assertThat(terms(Map.of("granularity", "fine"))).containsExactly("锂电池", "隔膜");
    }

    @Test
    void unknownParametersAreRefused() {
        assertThatThrownBy(() -> terms(Map.of("granularty", "fine")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown parameters: {granularty=fine}");
    }

    @Test
    void unknownGranularitiesAreRefused() {
        assertThatThrownBy(() -> terms(Map.of("granularity", "coarse")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'granularity' value must be one of [")
                .hasMessageContaining("search")
                .hasMessageContaining("fine");
    }

    private static List<String> terms(Map<String, String> parameters) throws IOException {
        var tokenizer = TokenizerFactory.forName(HanlpTokenizerFactory.NAME, new HashMap<>(parameters))
                .create();
        tokenizer.setReader(new StringReader("锂电池隔膜"));
        return Tokens.of(tokenizer).terms();
    }
}
