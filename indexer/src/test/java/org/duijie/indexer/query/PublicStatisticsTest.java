package org.duijie.indexer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.indexer.SmallCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicStatisticsTest {
    private static final String[] PUBLIC = {
        achievement("A1", "锂电池隔膜", "一种耐高温的涂层,用于动力领域"),
        achievement("A2", "一种涂层设备", "可涂布锂电池隔膜"),
        achievement("A3", "锂电池正极材料", "磷酸铁锂LiFePO4,容量高"),
        achievement("A4", "玻璃隔膜泵", "输送浆料")
    };

    @TempDir
    Path directory;

    @Test
    void morePrivateRecordsChangeNoScoreAndNoChoiceOfWords() {
        assertThat(answers("many", withPrivate(9))).isEqualTo(answers("one", withPrivate(1)));
    }

    /** With the same words as the others. */
    private static String[] withPrivate(int most) {
        var hidden = IntStream.range(0, most)
                .mapToObj(i -> "{\"kind\":\"need\",\"id\":\"N" + i
                        + "\",\"title\":\"锂电池隔膜涂层减速机\",\"summary\":\"隔膜的涂层,隔膜的涂布\",\"visibility\":\"private\"}");
        return Stream.concat(Stream.of(PUBLIC), hidden).toArray(String[]::new);
    }

    private List<Object> answers(String name, String[] records) {
        try (var corpus = new SmallCorpus(directory.resolve(name));
                var index = corpus.put(records).indexed()) {
            var open = index.publicPart();
            return List.of(
                    scores(open, open.asked("隔膜")),
                    scores(open, open.asked("涂层 锂电池")),
                    open.tellingTerms(Map.of("锂电池隔膜涂层设备", 1f)).groups());
        }
    }

    private static List<String> scores(SearchIndex open, SearchRequest.Builder request) {
        return open.search(request.build()).hits().stream()
                .map(h -> h.record().id() + " " + h.score())
                .toList();
    }

    @Test
    void aWordOfPrivateRecordsAloneIsFoundByWhoeverMaySeeThem() {
        try (var corpus = new SmallCorpus(directory);
                var index = corpus.put(withPrivate(1)).indexed()) {
            assertThat(scores(index, index.asked("减速机"))).hasSize(1);
            assertThat(scores(index.publicPart(), index.asked("减速机"))).isEmpty();
        }
    }
}
