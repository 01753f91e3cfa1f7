package org.duijie.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
    private static final Ranking TWO = new Ranking(List.of(new ScoredItem("a", 0.5), new ScoredItem("b", 2)));

    @TempDir
    private Path folder;

    @Test
    void rowsAreWrittenBestFirstWithRanksFromOne() {
        var file = folder.resolve("a.run");
        RunWriter.write(file, new Run("词法", Map.of("t2", TWO, "t1", Ranking.EMPTY)));
        assertThat(file).hasContent("t2 Q0 b 1 2.0 词法\nt2 Q0 a 2 0.5 词法\n");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatIsWrittenIsReadTheSame() {
        long seed = 20251123;
        var random = new Random(seed);
        var rankings = new HashMap<String, Ranking>();
        for (int topic = 0; topic < 50; topic++) {
            rankings.put("需求" + topic, new Ranking(scored(random)));
        }
        var run = new Run("x", rankings);
        var file = folder.resolve("a.run");
        RunWriter.write(file, run);
        assertThat(RunReader.read(file)).as("seed %d", seed).isEqualTo(run);
    }

    private static List<ScoredItem> scored(Random random) {
        return IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(i -> new ScoredItem("d" + i, random.nextGaussian() * Math.pow(10, random.nextInt(41) - 20)))
                .toList();
    }

    @Test
    void withoutCommitTheOldFileStays() throws IOException {
        var file = Files.writeString(folder.resolve("a.run"), "old");
        try (var writer = new RunWriter(file, "x")) {
            writer.write("t1", TWO);
        }
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aRunWithoutRowsIsNotWritten() {
        var file = folder.resolve("a.run");
        assertThatThrownBy(() -> RunWriter.write(file, new Run("x", Map.of("t1", Ranking.EMPTY))))
                .hasMessage("file " + file + " is not written: there is no row to write");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatWouldNotBeReadAgainIsRefused() {
        try (var writer = new RunWriter(folder.resolve("a.run"), "x")) {
            writer.write("t1", TWO);
            assertThatThrownBy(() -> writer.write("t1", TWO)).hasMessage("topic \"t1\" is written twice to one run");
            assertThatThrownBy(() -> writer.write("t 2", TWO))
                    .hasMessage(
                            "id \"t 2\" has the wrong form, it must have at least one character and no white space");
        }
        assertThatThrownBy(() -> new ScoredItem("a", Double.NaN))
                .hasMessage("item \"a\" has the score NaN, it must be a finite number");
        assertThatThrownBy(() -> new Ranking(List.of(new ScoredItem("a", 1), new ScoredItem("a", 2))))
                .hasMessage("item \"a\" is ranked twice for one topic");
        assertThatThrownBy(() -> new Run("", Map.of())).hasMessageStartingWith("id \"\" has the wrong form");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        var file = folder.resolve("none").resolve("a.run");
        var run = new Run("x", Map.of("t1", TWO));
        assertThatThrownBy(() -> RunWriter.write(file, run))
                .hasMessageStartingWith("file " + file + " cannot be written: ");
        assertThatThrownBy(() -> RunWriter.write(folder, run))
                .hasMessage(folder + " is a directory, it must be a file");
    }
}
