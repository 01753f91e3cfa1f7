package org.duijie.api.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.indexer.schema.Facet;
import org.junit.jupiter.api.Test;

class SearchQuestionTest {
    private static SearchQuestion question(String name, String... values) {
        return SearchQuestion.of(new Parameters(Map.of("q", List.of(" 隔膜 "), name, List.of(values))));
    }

    @Test
    void codesTakeTheirNormalForm() {
        assertThat(question("region", "33").filters()).containsEntry(Facet.REGION, List.of("330000"));
        assertThat(question("industry", "3841").filters()).containsEntry(Facet.INDUSTRY, List.of("C3841"));
        assertThat(question("ipcClass", "H01M 10/0525").filters())
                .containsEntry(Facet.IPC_CLASS, List.of("H01M10/0525"));
        assertThat(question("kind", "patent", "patent").filters()).containsEntry(Facet.KIND, List.of("patent"));
    }

    @Test
    void anAddressMadeOfAQuestionAsksTheSame() {
        var asked = question("stage", "mature", "early").toggled(Facet.YEAR, "2024");

        assertThat(asked.text()).isEqualTo("隔膜");
        assertThat(SearchQuestion.of(asked.parameters())).isEqualTo(asked);
        assertThat(asked.parameters().query()).isEqualTo("q=%E9%9A%94%E8%86%9C&stage=mature&stage=early&year=2024");
    }

    @Test
    void togglingTwiceChangesNothing() {
        var asked = question("stage", "mature");

        assertThat(asked.toggled(Facet.YEAR, "2024").toggled(Facet.YEAR, "2024"))
                .isEqualTo(asked);
        assertThat(asked.unfiltered().filters()).isEmpty();
    }

    @Test
    void headersOfLanguageAreUnderstood() {
        assertThat(ReaderLanguage.ofHeader("en-GB,en;q=0.9")).isEqualTo(Locale.ENGLISH);
        assertThat(ReaderLanguage.ofHeader("zh-TW, en;q=0.9")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(ReaderLanguage.ofHeader("de")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(ReaderLanguage.ofHeader("*;;q=")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }
}
