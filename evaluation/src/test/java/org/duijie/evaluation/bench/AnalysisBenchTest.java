package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisBenchTest {
    @TempDir
    static Path directory;

    @TempDir
    static Path scratch;

    private final List<Long> heard = new ArrayList<>();
    private final List<Long> totals = new ArrayList<>();
    private AnalysisFigures figures;

    @BeforeAll
    void measureOneRound() {
        figures = bench(1).run((done, total) -> {
            heard.add(done);
            totals.add(total);
        });
    }

    @Test
    void everySubjectCutsTheSameTextsAndIsLoadedInAProcessOfItsOwn() {
        assertThat(figures.records()).isEqualTo(3);
        assertThat(figures.characters()).isEqualTo(TinyCorpus.CHARACTERS);
        assertThat(figures.subjects()).extracting(SubjectFigures::subject).containsExactly(Subject.values());
        assertThat(figures.subjects()).allSatisfy(subject -> {
            assertThat(subject.tokensPerThousand()).isPositive();
            assertThat(subject.onOneThread().min()).isPositive();
            assertThat(subject.onTwoThreads().min()).isPositive();
            assertThat(subject.loadSeconds().min()).isPositive();
            assertThat(subject.heapBytes().min()).isNotNegative();
        });
        assertThat(figures.subject(Subject.SEARCH).heapBytes().min())
                .isGreaterThan(figures.subject(Subject.CJK).heapBytes().max());
    }

    @Test
    void ofOneRoundARatioIsThatOfTheSpeeds() {
        assertThat(figures.ratios())
                .hasSize(18) // 3 of ours, 3 peers, one thread and two
                .filteredOn(r -> r.threads() == 2)
                .allSatisfy(ratio -> assertThat(ratio.speeds().median())
                        .isCloseTo(onTwoThreads(ratio.ours()) / onTwoThreads(ratio.peer()), withinPercentage(1e-6)));
    }

    @Test
    void progressEndsAtTheTotalAndNothingIsLeftBehind() throws IOException {
        assertThat(heard).isSorted().startsWith(1L).endsWith(totals.getFirst());
        assertThat(totals).containsOnly(totals.getFirst());
        try (var left = Files.list(scratch)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void eachSubjectCutsAsItIsKnownTo() throws IOException {
        var text = "锂电池隔膜";
        assertThat(Cutters.of(Subject.CJK).cut(text)).as("锂电 电池 池隔 隔膜").isEqualTo(4);
        assertThat(Cutters.of(Subject.SEARCH).cut(text))
                .isGreaterThan(Cutters.of(Subject.FINE).cut(text));
        assertThat(Cutters.of(Subject.JIEBA_INDEX).cut("中华人民共和国"))
                .isGreaterThan(Cutters.of(Subject.JIEBA_SEARCH).cut("中华人民共和国"));
        assertThat(Cutters.of(Subject.HANLP_INDEX).cut("中华人民共和国"))
                .isGreaterThan(Cutters.of(Subject.HANLP_STANDARD).cut("中华人民共和国"));
    }

    @Test
    void whatJiebaPrintsWhileItLoadsIsNotSeen() throws IOException {
        var out = System.out;
        var seen = new ByteArrayOutputStream();
        System.setOut(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            Cutters.of(Subject.JIEBA_SEARCH).cut("石墨烯");
            assertThat(System.out).isNotSameAs(out);
        } finally {
            System.setOut(out);
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void labelsAreUnique() {
        assertThat(Arrays.stream(Subject.values()).map(Subject::label)).doesNotHaveDuplicates();
        assertThat(Subject.of("hanlpIndex")).isEqualTo(Subject.HANLP_INDEX);
        assertThatThrownBy(() -> Subject.of("mecab"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no subject \"mecab\"");
    }

    @Test
    void filesWithoutRecordsAreRefused() throws IOException {
        var empty = Files.createFile(directory.resolve("empty.jsonl"));
        var bench = new AnalysisBench(List.of(empty), scratch, 1);
        assertThatThrownBy(() -> bench.run(BenchProgress.NONE))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith("hold no record to import, there must be one at least");
    }

    @Test
    void aNumberOfRoundsOutOfRangeIsRefused() {
        assertThatThrownBy(() -> bench(1_001))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("there are 1001 rounds, there must be 1 to 1000");
    }

    private static AnalysisBench bench(int rounds) {
        return new AnalysisBench(List.of(TinyCorpus.file(directory)), scratch, rounds);
    }

    private double onTwoThreads(Subject subject) {
        return figures.subject(subject).onTwoThreads().median();
    }
}
