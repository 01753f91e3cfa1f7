package org.duijie.indexer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.IndexContent;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.Generations;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFollowerIT {
    private static final Duration EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;
    private final ConcurrentLinkedQueue<RuntimeException> failures = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() {
        corpus = new SmallCorpus(directory);
        corpus.put(achievement("A1", "锂电池隔膜", ""));
        index = corpus.indexed();
    }

    @AfterEach
    void close() {
        index.close();
        corpus.close();
    }

    @Test
    void whatIsAddedChangedAndDeletedIsSearchedWithoutAnybodyIndexing() {
        try (var follower = follow(true)) {
            corpus.put(achievement("A2", "锂电池正极", ""));
            await(() -> ids("锂电池").equals(List.of("A1", "A2")));
            corpus.put(achievement("A1", "数控机床", ""));
            await(() -> ids("锂电池").equals(List.of("A2")));
            corpus.delete(Kind.ACHIEVEMENT, "A2");
            follower.wake();
            await(() -> ids("锂电池").isEmpty());
            assertThat(ids("数控机床")).containsExactly("A1");
        }
        assertThat(IndexContent.of(corpus.root()).records()).containsOnlyKeys("A1 achievement");
        assertThat(failures).isEmpty();
    }

    @Test
    void anotherProcessesChangesAreFollowed() {
        try (var follower = follow(true);
                var other = RecordStore.open(directory)) {
            other.delete(Kind.ACHIEVEMENT, "A1");
            follower.wake();
            await(() -> ids("锂电池").isEmpty());
        }
    }

    @Test
    void manyChangesAreFewCommits() throws Exception {
        long before = commits();
        try (var follower = follow(true)) {
            for (int i = 0; i < 60; i++) {
                corpus.put(achievement("B" + i, "石墨烯", ""));
                int added = i + 1;
                await(() -> ids("石墨烯").size() == added);
            }
            follower.wake();
        }
        assertThat(commits() - before).isBetween(1L, 30L);
        assertThat(IndexContent.of(corpus.root()).sequence())
                .isEqualTo(corpus.store().sequence());
    }

    @Test
    void whatRestsIsCommittedAndLetGoSoThatAnotherBuilderGetsItsTurn() {
        try (var follower = follow(true)) {
            corpus.put(achievement("A2", "锂电池正极", ""));
            await(() -> ids("锂电池").size() == 2);
            follower.wake();
            await(() -> corpus.builder().holds(corpus.store(), corpus.store().sequence()));
            await(this::isFree);
            assertThat(corpus.index().indexed()).isZero();
            corpus.put(achievement("A3", "锂电池负极", ""));
            await(() -> ids("锂电池").size() == 3);
        }
    }

    @Test
    void aRebuildAndARollbackAreTakenOverAndNothingIsLost() {
        try (var follower = follow(true)) {
            corpus.put(achievement("A2", "锂电池正极", ""));
            await(() -> ids("锂电池").size() == 2);
            assertThat(corpus.rebuild().generation()).isEqualTo("g000002");
            corpus.put(achievement("A3", "锂电池负极", ""));
            await(() -> ids("锂电池").size() == 3 && live().equals("g000002"));
            await(() -> corpus.builder().holds(corpus.store(), corpus.store().sequence()));

            corpus.builder().rollback(corpus.store(), Optional.empty(), IndexProgress.NONE);
            corpus.put(achievement("A4", "锂电池电解液", ""));
            await(() -> ids("锂电池").size() == 4);
            follower.wake();
        }
        assertThat(live()).isEqualTo("g000001");
        assertThat(IndexContent.of(corpus.root()).records()).hasSize(4);
        assertThat(failures).isEmpty();
    }

    @Test
    void whatIsSearchedNeverGoesBackWhileGenerationsAreSwapped() throws Exception {
        try (var follower = follow(true)) {
            var rebuilding = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 5; i++) {
                    corpus.rebuild();
                }
            });
            long last = 0;
            int added = 0;
            while (rebuilding.isAlive()) {
                corpus.put(achievement("C" + added++, "光伏组件", ""));
                long now = index.manifest().sequence();
                assertThat(now).isGreaterThanOrEqualTo(last);
                last = now;
            }
            rebuilding.join();
            int all = added;
            follower.wake();
            await(() -> index.manifest().sequence() == corpus.store().sequence());
            assertThat(index.countsByKind().getFirst().count()).isEqualTo(all + 1);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void whoDoesNotWriteTakesOverWhatOthersCommit() {
        try (var follower = follow(false)) {
            corpus.put(achievement("A2", "锂电池正极", ""));
            follower.wake();
            assertThat(IndexContent.of(corpus.root()).records()).hasSize(1);
            corpus.index();
            await(() -> ids("锂电池").size() == 2);
        }
    }

    private IndexFollower follow(boolean writes) {
        return IndexFollower.start(
                corpus.store(), index, corpus.builder(), writes, EVERY, new IndexFollower.Listener() {
                    @Override
                    public void failed(RuntimeException e) {
                        failures.add(e);
                    }
                });
    }

    private List<String> ids(String text) {
        return index.search(index.asked(text).top(100).build()).hits().stream()
                .map(h -> h.record().id())
                .sorted()
                .toList();
    }

    private String live() {
        return corpus.builder().generations().getFirst().name();
    }

    private boolean isFree() {
        try (var writer = corpus.builder().openLive(corpus.store(), Optional.empty(), IndexProgress.NONE)) {
            return writer.isLive();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (org.duijie.corpus.check.BrokenRule e) {
            return false;
        }
    }

    private long commits() throws java.io.IOException {
        try (var files =
                FSDirectory.open(new Generations(corpus.root()).current().orElseThrow())) {
            return SegmentInfos.readLatestCommit(files).getGeneration();
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after " + PATIENCE).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
