package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.IndexContent;
import org.duijie.indexer.OtherRules;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.schema.IndicatorPoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills real build processes with SIGKILL at random moments of their life, then runs the same command again. */
class KilledBuildIT {
    private static final int RECORDS = 4_000;
    private static final int KILLS = 6;

    @TempDir
    Path directory;

    @Test
    void aFirstBuildThatIsKilledAgainAndAgainEndsInTheContentOfAnUndisturbedOne() throws Exception {
        fill(directory);
        long undisturbed = run(directory);
        var expected = IndexContent.of(directory.resolve("index"));
        assertThat(expected.records()).hasSize(RECORDS);
        delete(directory.resolve("index"));

        for (var kill : moments(11, undisturbed)) {
            kill(directory, kill);
            assertThat(new Generations(directory.resolve("index")).current())
                    .as("killed after %d ms: what is live is whole", kill)
                    .satisfies(live -> assertThat(
                                    live.isEmpty() || content(directory).equals(expected))
                            .isTrue());
        }
        run(directory);

        assertThat(content(directory)).isEqualTo(expected);
        assertOneGeneration();
    }

    @Test
    void anUpdateThatIsKilledAgainAndAgainEndsInTheContentOfAnUndisturbedOne() throws Exception {
        fill(directory);
        run(directory);
        var before = content(directory);
        change(directory);
        var twin = Files.createDirectory(directory.resolve("twin"));
        copy(directory, twin);
        long undisturbed = run(twin);
        var after = content(twin);
        assertThat(after).isNotEqualTo(before);

        for (var kill : moments(12, undisturbed)) {
            kill(directory, kill);
            assertThat(content(directory))
                    .as("killed after %d ms: all of it or nothing", kill)
                    .isIn(before, after);
        }
        run(directory);

        assertThat(content(directory)).isEqualTo(after);
        assertOneGeneration();
    }

    @Test
    void aReloadOfDictionariesThatIsKilledAgainAndAgainEndsInTheContentOfAnUndisturbedOne() throws Exception {
        fill(directory);
        run(directory);
        var before = content(directory);
        writeDictionaries(directory);
        var twin = Files.createDirectory(directory.resolve("twin"));
        copy(directory, twin);
        long undisturbed = run(twin);
        var after = content(twin);
        assertThat(after.postings()).containsKey("title 电机轴承").isNotEqualTo(before.postings());

        for (var kill : moments(13, undisturbed)) {
            kill(directory, kill);
            assertThat(content(directory))
                    .as("killed after %d ms: all of it or nothing", kill)
                    .isIn(before, after);
        }
        run(directory);

        assertThat(content(directory)).isEqualTo(after);
        assertOneGeneration();
        Files.delete(directory.resolve("dictionaries/own.terms.txt"));
        run(directory);
        assertThat(content(directory)).as("taken back").isEqualTo(before);
    }

    @Test
    void aRefreshOfIndicatorsThatIsKilledAgainAndAgainEndsInTheContentOfAnUndisturbedOne() throws Exception {
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(measured());
            OtherRules.found(directory, "number % 2 = 0", "[]");
            corpus.index();
        }
        assertThat(indicators(directory)).isEqualTo(RECORDS / 2);
        OtherRules.inForce(directory);
        var twin = Files.createDirectory(directory.resolve("twin"));
        copy(directory, twin);
        long undisturbed = run(twin);
        assertThat(indicators(twin)).isEqualTo(RECORDS);

        for (var kill : moments(14, undisturbed)) {
            kill(directory, kill);
            assertThat(indicators(directory))
                    .as("killed after %d ms: all of it or nothing", kill)
                    .isIn((long) RECORDS / 2, (long) RECORDS);
        }
        run(directory);

        assertThat(indicators(directory)).isEqualTo(RECORDS);
        assertThat(content(directory)).isEqualTo(content(twin));
        try (var corpus = new SmallCorpus(directory)) {
            assertThat(corpus.store().hasFreshIndicators()).isTrue();
            assertThat(corpus.index().indexed()).as("left to do").isZero();
        }
        assertOneGeneration();
    }

    private static List<String> measured() {
        return SmallCorpus.randomAchievements(1, RECORDS).stream()
                .map(record -> record.replace("\"}", "，耐温180℃以上。\"}"))
                .toList();
    }

    /** How many records of an index have the indicator that all shall have. */
    private static long indicators(Path directory) throws IOException {
        var generation = new Generations(directory.resolve("index")).current().orElseThrow();
        try (var reader = DirectoryReader.open(FSDirectory.open(generation))) {
            return new IndexSearcher(reader).count(IndicatorPoints.meeting(Requirement.parse("耐温>=150℃")));
        }
    }

    private static void writeDictionaries(Path directory) throws IOException {
        var folder = Files.createDirectory(directory.resolve("dictionaries"));
        Files.writeString(folder.resolve("own.terms.txt"), "电机轴承\tn\n隔膜石墨烯\tn\n");
    }

    private static void fill(Path directory) {
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(SmallCorpus.randomAchievements(1, RECORDS));
        }
    }

    /** Half of the records become others, some go, some come. */
    private static void change(Path directory) {
        try (var corpus = new SmallCorpus(directory)) {
            corpus.put(SmallCorpus.randomAchievements(2, RECORDS / 2));
            for (int i = 0; i < 50; i++) {
                corpus.delete(Kind.ACHIEVEMENT, "A" + i * 7);
            }
            corpus.put(SmallCorpus.achievement("B1", "锂电池隔膜", "耐高温"));
        }
    }

    /** Moments spread over the life of a build, in milliseconds, each at random within its share. */
    private static List<Long> moments(long seed, long undisturbed) {
        var random = new Random(seed);
        var moments = new ArrayList<Long>();
        for (int i = 0; i < KILLS; i++) {
            moments.add(1 + (long) ((i + random.nextDouble()) / KILLS * undisturbed));
        }
        return moments;
    }

    /** Runs a build to its end and returns its milliseconds. */
    private static long run(Path directory) throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertThat(BuildProcess.start(directory).waitFor()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static void kill(Path directory, long afterMillis) throws IOException, InterruptedException {
        var process = BuildProcess.start(directory);
        process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    private static IndexContent content(Path directory) {
        return IndexContent.of(directory.resolve("index"));
    }

    private void assertOneGeneration() throws IOException {
        try (var children = Files.list(directory.resolve("index"))) {
            assertThat(children.filter(Files::isDirectory)).hasSize(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (var path :
                    walk.filter(p -> !p.startsWith(to) && !p.equals(from)).toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
