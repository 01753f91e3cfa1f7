package org.duijie.indexer.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.indexer.SmallCorpus.achievement;

import java.io.IOException;
import java.nio.file.Path;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexContent;
import org.duijie.indexer.SmallCorpus;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a writer holds is searched before it is committed. */
class FeedTest {
    @TempDir
    Path directory;

    private SmallCorpus corpus;
    private SearchIndex index;

    @BeforeEach
    void open() {
        corpus = new SmallCorpus(directory);
        corpus.put(achievement("A1", "锂电池隔膜", ""));
        index = corpus.indexed();
        corpus.put(achievement("A2", "锂电池正极", ""));
    }

    @AfterEach
    void close() {
        index.close();
        corpus.close();
    }

    @Test
    void itIsSearchedWithItsOwnSequenceWhileTheCommitStaysAsItWas() throws IOException {
        try (var live = corpus.builder().openLive(corpus.store(), index.commit(), IndexProgress.NONE)) {
            live.writer().catchUp(IndexProgress.NONE);
            index.feed(live.writer());

            assertThat(count()).isEqualTo(2);
            assertThat(index.manifest().sequence()).isEqualTo(2);
            assertThat(index.commit()).isEmpty();
            assertThat(index.refresh()).as("the commit is older").isFalse();
            assertThat(IndexContent.of(corpus.root()).sequence()).isEqualTo(1);

            live.writer().commit();
            assertThat(IndexContent.of(corpus.root()).sequence()).isEqualTo(2);
        }
        assertThat(count()).isEqualTo(2);
        index.settle();
        assertThat(count()).isEqualTo(2);
        assertThat(index.commit()).isPresent();
        assertThat(index.refresh()).isFalse();
    }

    @Test
    void whatWasNotCommittedIsDoneAgain() throws IOException {
        try (var live = corpus.builder().openLive(corpus.store(), index.commit(), IndexProgress.NONE)) {
            live.writer().catchUp(IndexProgress.NONE);
            index.feed(live.writer());
        }
        assertThat(count()).as("searches go on").isEqualTo(2);
        assertThat(corpus.index().indexed()).isEqualTo(1);
        index.settle();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aReaderThatIsBehindTheCommitTakesNothingBack() throws IOException {
        corpus.index();
        corpus.put(achievement("A3", "锂电池负极", ""));
        try (var live = corpus.builder().openLive(corpus.store(), index.commit(), IndexProgress.NONE)) {
            assertThat(live.writer().catchUp(IndexProgress.NONE).indexed()).isEqualTo(1);
            live.writer().commit();
        }
        assertThat(IndexContent.of(corpus.root()).records()).hasSize(3);
    }

    @Test
    void otherBuildersWaitUntilItIsClosed() throws IOException {
        try (var live = corpus.builder().openLive(corpus.store(), index.commit(), IndexProgress.NONE)) {
            assertThat(live.isLive()).isTrue();
            assertThatThrownBy(corpus::index)
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageContaining("is being updated by another process, try again later");
        }
        assertThat(corpus.index().indexed()).isEqualTo(1);
    }

    private long count() {
        return index.countsByKind().getFirst().count();
    }
}
