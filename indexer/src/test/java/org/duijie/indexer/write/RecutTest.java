package org.duijie.indexer.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.IndexContent;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.UserDictionaries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecutTest {
    @TempDir
    Path directory;

    private Vocabulary vocabulary = Vocabulary.shipped();
    private SmallCorpus corpus;

    @BeforeEach
    void open() {
        corpus = new SmallCorpus(directory, () -> vocabulary);
        corpus.put(
                        achievement("A1", "量子点隔膜材料", "耐高温"),
                        achievement("A2", "轴承", "隔膜不含量子点"),
                        achievement("A3", "轴承", "电机与电机控制"))
                .index();
    }

    @AfterEach
    void close() {
        corpus.close();
    }

    @Test
    void aTermThatIsAddedHasJustTheRecordsWithItIndexedAgain() {
        vocabulary = UserDictionaries.terms("量子点隔膜材料");
        var count = corpus.builder().countRecut(corpus.store(), IndexProgress.NONE);

        var report = corpus.index();

        assertThat(count.records()).isEqualTo(3);
        assertThat(count.affected()).isEqualTo(1);
        assertThat(count.characters()).isEqualTo(28);
        assertThat(count.change().terms().added()).containsExactly("量子点隔膜材料");
        assertThat(report.recut()).isEqualTo(1);
        assertThat(report.indexed()).isEqualTo(1);
        assertThat(report.rebuilt()).isFalse();
        assertThat(IndexContent.of(corpus.root()).postings()).containsKey("title 量子点隔膜材料");
        assertThat(corpus.index().recut()).as("again").isZero();
    }

    @Test
    void aTermThatIsRemovedIsGoneFromTheIndex() {
        var before = IndexContent.of(corpus.root()).postings();
        vocabulary = UserDictionaries.terms("量子点隔膜材料");
        corpus.index();

        vocabulary = Vocabulary.shipped();

        assertThat(corpus.index().recut()).isEqualTo(1);
        assertThat(IndexContent.of(corpus.root()).postings()).isEqualTo(before);
        assertThat(folders()).isEmpty();
    }

    @Test
    void aStopTermThatIsLeftOutLeavesTheIndexAndAWeightDoesNot() {
        vocabulary = UserDictionaries.stopTerm("轴承", 0.5f);
        assertThat(corpus.index().recut()).as("a weight concerns queries").isZero();

        vocabulary = UserDictionaries.stopTerm("轴承", 0);
        assertThat(corpus.builder()
                        .countRecut(corpus.store(), IndexProgress.NONE)
                        .affected())
                .isEqualTo(2);
        assertThat(corpus.index().recut()).isEqualTo(2);
        assertThat(IndexContent.of(corpus.root()).postings()).doesNotContainKey("title 轴承");
    }

    @Test
    void aStopTermThatTextsWriteOtherwiseIsLeftOutThereToo() {
        corpus.put(achievement("A4", "Lithium batteries", ""), achievement("A5", "10 nm 工艺", ""))
                .index();

        vocabulary = UserDictionaries.stopTerm("battery", 0);
        assertThat(corpus.index().recut()).isEqualTo(1);
        vocabulary = UserDictionaries.stopTerm("10nm", 0);
        assertThat(corpus.index().recut()).as("battery is back, 10nm is gone").isEqualTo(2);
    }

    @Test
    void aTermWithAHyphenConcernsTextsThatLeaveItOut() {
        corpus.put(achievement("A4", "新型β环糊精聚合物包合", "")).index();

        vocabulary = UserDictionaries.terms("β-环糊精聚合物");
        var report = corpus.index();

        assertThat(report.recut()).isEqualTo(1);
        assertThat(IndexContent.of(corpus.root()).postings()).containsKey("title β-环糊精聚合物");
    }

    @Test
    void aSynonymAloneNeedsNothingIndexedAgainAndTheManifestSaysWhatIsInForce() {
        vocabulary = UserDictionaries.synonyms("轴承", "zhoucheng");
        var count = corpus.builder().countRecut(corpus.store(), IndexProgress.NONE);
        var report = corpus.index();

        assertThat(count.change().any()).isTrue();
        assertThat(count.change().synonyms().added()).containsExactly("轴承 = zhoucheng");
        assertThat(count.records()).as("looked through").isZero();
        assertThat(report.indexed()).isZero();
        assertThat(IndexContent.of(corpus.root()).userData()).containsEntry("dictionary", vocabulary.fingerprint());
    }

    @Test
    void changesOfTheStoreAndOfTheDictionariesComeInTogether() {
        corpus.put(achievement("A4", "新的量子点隔膜材料", ""));
        vocabulary = UserDictionaries.terms("量子点隔膜材料");

        assertThat(corpus.builder()
                        .countRecut(corpus.store(), IndexProgress.NONE)
                        .records())
                .as("what the index does not hold yet does not count")
                .isEqualTo(3);
        var report = corpus.index();

        assertThat(report.recut()).isEqualTo(1);
        assertThat(report.indexed()).isEqualTo(2);
        assertRebuildGivesTheSame("both");
    }

    @Test
    void anIndexBroughtUpFindsExactlyWhatARebuildFindsAndWritesNoRecordInVain() {
        corpus.put(SmallCorpus.randomAchievements(7, 120)).index();
        for (long seed = 0; seed < 12; seed++) {
            vocabulary = Vocabulary.with(UserDictionaries.random(new Random(seed)));
            var before = byRecord(IndexContent.of(corpus.root()));
            long counted = corpus.builder()
                    .countRecut(corpus.store(), IndexProgress.NONE)
                    .affected();

            long recut = corpus.index().recut();

            var after = byRecord(IndexContent.of(corpus.root()));
            long differ = before.keySet().stream()
                    .filter(key -> !before.get(key).equals(after.get(key)))
                    .count();
            assertThat(recut).as("seed %d", seed).isEqualTo(differ).isEqualTo(counted);
            assertRebuildGivesTheSame("seed " + seed);
        }
    }

    @Test
    void aDamagedCopyOfTheDictionariesIsRefusedUntilRebuilt() throws IOException {
        vocabulary = UserDictionaries.terms("量子点隔膜材料");
        corpus.index();
        var copy = folders().values().iterator().next();
        for (var damage : new String[] {"别的词\tn\n", "\t\t\t\n"}) {
            vocabulary = UserDictionaries.terms("量子点隔膜材料");
            Files.writeString(copy.resolve("all.terms.txt"), damage);
            vocabulary = UserDictionaries.terms("隔膜不含");

            var refused = "the dictionaries kept with the index in " + copy + " are not those recorded, "
                    + UserDictionaries.terms("量子点隔膜材料").fingerprint() + "; run: ./duijie index --rebuild";
            assertThatThrownBy(corpus::index).isInstanceOf(BrokenRule.class).hasMessage(refused);
            assertThatThrownBy(() -> corpus.builder().countRecut(corpus.store(), IndexProgress.NONE))
                    .hasMessage(refused);
            try (var index = org.duijie.indexer.query.SearchIndex.open(corpus.root(), () -> vocabulary)) {
                assertThat(index.search(index.asked("轴承").build()).total())
                        .as("searches go on")
                        .isEqualTo(2);
            }
        }
        corpus.rebuild();
        assertThat(corpus.index().recut()).isZero();
    }

    @Test
    void withoutAnIndexThereIsNothingToCount() throws IOException {
        try (var other = new SmallCorpus(Files.createDirectory(directory.resolve("other")))) {
            assertThatThrownBy(() -> other.builder().countRecut(other.store(), IndexProgress.NONE))
                    .hasMessage("there is no index in " + other.root() + " yet, run first: ./duijie index");
        }
    }

    private void assertRebuildGivesTheSame(String as) {
        var grown = IndexContent.of(corpus.root());
        corpus.rebuild();
        assertThat(IndexContent.of(corpus.root())).as(as).isEqualTo(grown);
    }

    private Map<String, Path> folders() {
        var folders = new TreeMap<String, Path>();
        try (var files = Files.newDirectoryStream(
                new Generations(corpus.root()).current().orElseThrow(), "dictionaries-*")) {
            files.forEach(f -> folders.put(f.getFileName().toString(), f));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return folders;
    }

    /** What the index holds of each record: every field, term and position. */
    private static Map<String, Set<String>> byRecord(IndexContent content) {
        var byRecord = new HashMap<String, Set<String>>();
        content.postings()
                .forEach((term, records) -> records.forEach(record -> {
                    var parts = record.split(" ", 3);
                    byRecord.computeIfAbsent(parts[0], k -> new TreeSet<>())
                            .add(term + " " + (parts.length > 2 ? parts[2] : ""));
                }));
        return byRecord;
    }
}
