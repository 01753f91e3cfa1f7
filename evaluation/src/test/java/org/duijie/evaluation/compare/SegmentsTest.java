package org.duijie.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.ScoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsTest {
    private static final Resampling FEW = new Resampling(1000, 1000, 0.95, 7);

    @TempDir
    private Path folder;

    @Test
    void aNeedIsInEachSegmentThatItsRecordNames() throws IOException {
        var file = Files.writeString(folder.resolve("needs.jsonl"), """
                {"kind":"need","id":"t000","title":"隔膜","ipc":["H01M50/40","B29C55/00"],"industry":["C38"],"region":"330110"}
                {"kind":"need","id":"t001","title":"电极","ipc":["H01M4/13"],"source":{"name":"浙江"}}
                """);
        var segments = Segments.read(file, List.of(SegmentField.values()));
        assertThat(segments)
                .extracting(s -> s.byTopic().get("t000"))
                .containsExactly(
                        List.of("H", "B"),
                        List.of("H01M", "B29C"),
                        List.of("C38"),
                        List.of("330000"),
                        List.of("0000-0050"),
                        List.of());
        assertThat(segments.getLast().byTopic().get("t001")).containsExactly("浙江");
    }

    @Test
    void runsAreComparedWithinEachSegment() {
        var comparison =
                Comparison.of(List.of(Values.run("a", 0.1, 0.2, 0.3, 0.4), Values.run("b", 0.3, 0.4, 0.2, 0.4)), FEW);
        var segments = new Segments(
                SegmentField.IPC_SECTION,
                Map.of("t000", List.of("H"), "t001", List.of("B", "H"), "t002", List.of("B")));
        var bySegment = segments.compare(comparison);
        assertThat(bySegment).extracting(SegmentComparison::segment).containsExactly("-", "B", "H");
        assertThat(bySegment)
                .extracting(s -> s.comparison().topics())
                .containsExactly(List.of("t003"), List.of("t001", "t002"), List.of("t000", "t001"));
        var inH = bySegment.getLast().comparison();
        assertThat(inH.values().getLast().value()).isCloseTo(0.35, within(1e-12));
        assertThat(inH.differences().getFirst().difference()).isCloseTo(0.2, within(1e-12));
        // 2 of 4 ways, and three segments were looked at.
        assertThat(inH.differences().getFirst().randomisation()).isEqualTo(new Chance(0.5, 1));
    }

    @Test
    void aFieldThatDoesNotExistIsToldWhichThereAre() {
        assertThatThrownBy(() -> SegmentField.of("ipc"))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there is no segment field \"ipc\", it must be one of: "
                        + "ipc-section, ipc-subclass, industry, region, length, source");
    }

    @Test
    void twoListsStandRankBesideRank() {
        var before = new Ranking(List.of(new ScoredItem("a", 3), new ScoredItem("b", 2), new ScoredItem("c", 1)));
        var after = new Ranking(List.of(new ScoredItem("c", 9), new ScoredItem("d", 8)));
        var lists = SideBySide.of("t1", before, after, Map.of("c", 2, "d", 0), 2);
        assertThat(lists.rows()).hasSize(2);
        var first = lists.rows().getFirst();
        assertThat(first.baseline().orElseThrow().item()).isEqualTo("a");
        assertThat(first.baseline().orElseThrow().grade()).isEmpty();
        assertThat(first.run().orElseThrow().grade()).hasValue(2);
        assertThat(first.run().orElseThrow().other()).hasValue(3);
        assertThat(SideBySide.of("t1", before, after, Map.of(), 9)
                        .rows()
                        .getLast()
                        .run())
                .isEmpty();
    }
}
