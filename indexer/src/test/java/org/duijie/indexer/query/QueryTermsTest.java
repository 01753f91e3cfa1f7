package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.duijie.indexer.schema.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTermsTest {
    @Test
    void aWordAndItsPartsAreOneGroup() {
        assertThat(QueryTerms.ofText("锂电池的隔膜").groups())
                .containsExactly(
                        new TermGroup(List.of(
                                new WeightedTerm("锂电池", Unit.WORD, 1), new WeightedTerm("电池", Unit.WORD, 0.5f))),
                        new TermGroup(List.of(new WeightedTerm("隔膜", Unit.WORD, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "的, 0, 0",
        "隔膜, 1, 1",
        "隔膜 隔膜 隔膜, 1, 1",
        "隔膜 涂层, 2, 2",
        "隔膜 涂层 泵, 3, 3",
        "隔膜 涂层 泵 玻璃, 4, 3",
        "隔膜 涂层 泵 玻璃 轴承 电机 水稻 陶瓷, 8, 6",
    })
    void allButAQuarterOfTheWordsAreRequired(String text, int groups, int required) {
        var query = QueryTerms.ofText(text);
        assertThat(query.groups()).hasSize(groups);
        assertThat(query.required()).isEqualTo(required);
    }

    @Test
    void queriesCheckThemselves() {
        assertThatThrownBy(() -> QueryTerms.ofText("隔膜").requiring(2)).hasMessage("required groups: 0 to 1, was 2");
        assertThatThrownBy(() -> new TermGroup(List.of())).hasMessage("a term group needs a term");
        assertThatThrownBy(() -> new WeightedTerm("隔膜", Unit.WORD, 0))
                .hasMessage("term \"隔膜\": weight must be above 0, was 0.0");
    }
}
