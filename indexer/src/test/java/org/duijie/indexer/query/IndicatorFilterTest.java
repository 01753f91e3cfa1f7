package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.indexer.SmallCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorFilterTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;

    @BeforeEach
    void build() {
        corpus = new SmallCorpus(directory);
        index = corpus.put(
                        SmallCorpus.achievement("A1", "钢筋一", "钢筋抗拉强度不低于600MPa，伸长率≥15%。"),
                        SmallCorpus.achievement("A2", "钢筋二", "拉伸强度为0.45GPa。"),
                        SmallCorpus.achievement("A3", "隔膜", "孔隙率为40%~50%，耐温180℃以上，能耗降低30%。"),
                        SmallCorpus.achievement("A4", "电机", "抗拉强度好，能耗为30%。"))
                .indexed();
    }

    @AfterEach
    void close() {
        index.close();
        corpus.close();
    }

    @ParameterizedTest
    @CsvSource({
        "抗拉强度>=500MPa, A1",
        "抗拉强度>=0.5GPa, A1",
        "抗拉强度>=600MPa, A1",
        "抗拉强度>600MPa, ''",
        "抗拉强度≥400MPa, A1 A2",
        "抗拉强度<500MPa, A2",
        "抗拉强度400~500MPa, A2",
        "钢筋抗拉强度>=500MPa, A1",
        "抗拉强度>=500N, ''",
        "孔隙率>=45%, A3",
        "孔隙率>=55%, ''",
        "能耗降低20%以上, A3",
        "能耗<=40%, A4",
        "耐温>=150℃, A3"
    })
    void recordsThatCanMeetAnIndicatorAreFound(String asked, String ids) {
        assertThat(found(asked))
                .containsExactlyInAnyOrderElementsOf(ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" ", -1)));
    }

    @Test
    void allIndicatorsMustHold() {
        assertThat(found("抗拉强度>=400MPa", "伸长率>=10%")).containsExactly("A1");
    }

    private List<String> found(String... indicators) {
        var request = SearchRequest.query(new TermQuery(List.of(), 0));
        Arrays.stream(indicators).map(Requirement::parse).forEach(request::indicator);
        return index.search(request.build()).hits().stream()
                .map(h -> h.record().id())
                .toList();
    }
}
