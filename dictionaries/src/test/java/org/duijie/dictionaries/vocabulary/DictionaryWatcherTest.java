package org.duijie.dictionaries.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.term.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryWatcherTest {
    private static final Duration OFTEN = Duration.ofMillis(5);

    @TempDir
    Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private LiveVocabulary vocabulary;
    private DictionaryWatcher watcher;

    @BeforeEach
    void watch() {
        vocabulary = LiveVocabulary.of(folder);
        watcher = DictionaryWatcher.start(vocabulary, OFTEN, new DictionaryWatcher.Listener() {
            @Override
            public void changed(VocabularyChange change) {
                told.add("changed " + change.terms().added() + change.terms().removed());
            }

            @Override
            public void faulty(DictionaryFault fault) {
                told.add(fault.getMessage());
            }
        });
    }

    @AfterEach
    void close() {
        watcher.close();
    }

    @Test
    void aFileThatIsWrittenChangedAndDeletedIsTakenOver() throws Exception {
        var file = Files.writeString(folder.resolve("own.terms.txt"), "瑶光隔膜\tn\n");
        assertThat(next()).isEqualTo("changed [瑶光隔膜][]");
        assertThat(forms()).containsExactly("瑶光隔膜");

        Files.writeString(file, "瑶光轴承\tn\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1)); // the clock of a file may go anywhere
        var changes = next();
        if (!changes.contains("瑶光轴承")) { // it was seen empty, between truncating and writing
            changes = next();
        }
        assertThat(changes).contains("瑶光轴承");
        assertThat(forms()).containsExactly("瑶光轴承");

        Files.delete(file);
        assertThat(next()).isEqualTo("changed [][瑶光轴承]");
        assertThat(vocabulary.get()).isSameAs(Vocabulary.shipped());
    }

    @Test
    void aFaultIsToldOnceAndWhatWasInForceStaysUntilItIsMended() throws Exception {
        var good = Files.writeString(folder.resolve("a.terms.txt"), "瑶光隔膜\tn\n");
        assertThat(next()).isEqualTo("changed [瑶光隔膜][]");

        var bad = Files.writeString(folder.resolve("b.terms.txt"), "瑶光轴承\tzz\n");
        assertThat(next()).startsWith("b.terms.txt:1: unknown part of speech \"zz\"");
        assertThat(vocabulary.fault()).get().extracting(DictionaryFault::line).isEqualTo(1);
        Files.setLastModifiedTime(good, FileTime.fromMillis(2)); // read again, and faulty in the same way
        assertThat(forms()).containsExactly("瑶光隔膜");

        Files.delete(bad);
        Files.writeString(folder.resolve("c.terms.txt"), "瑶光涂层\tn\n");
        assertThat(next()).isEqualTo("changed [瑶光涂层][]");
        assertThat(vocabulary.fault()).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotTakenOver() throws Exception {
        Files.writeString(folder.resolve("own.terms.txt"), "瑶光隔膜\tn\n");
        var state = FolderState.of(folder);
        Files.writeString(folder.resolve("more.terms.txt"), "瑶光轴承\tn\n瑶\t");

        assertThat(LiveVocabulary.of(folder.resolve("none")).reload(FolderState.of(folder.resolve("none"))))
                .get()
                .extracting(VocabularyChange::any)
                .isEqualTo(false);
        assertThat(vocabulary.reload(state)).as("another state than was seen").isEmpty();
    }

    @Test
    void commentsAndFilesOfEditorsChangeNothing() throws Exception {
        Files.writeString(folder.resolve(".own.terms.txt.swp"), "no dictionary");
        Files.writeString(folder.resolve("own.terms.txt~"), "no dictionary");
        Files.writeString(folder.resolve("own.terms.txt"), "# nothing yet\n");
        Files.writeString(folder.resolve("z.terms.txt"), "瑶光隔膜\tn\n");

        assertThat(next()).isEqualTo("changed [瑶光隔膜][]");
    }

    @Test
    void aReloadThatIsAskedForSaysWhatDiffersOrThrowsAndKeeps() throws IOException {
        watcher.close();
        var file = Files.writeString(folder.resolve("own.stop.txt"), "隔膜\t0\n");
        var change = vocabulary.reload();
        assertThat(change.stopTerms().added()).containsExactly("隔膜");
        assertThat(change.affects("一种隔膜")).isTrue();
        assertThat(change.affects("一种轴承")).isFalse();
        assertThat(vocabulary.reload().any()).as("again").isFalse();

        var inForce = vocabulary.get();
        Files.writeString(file, "隔膜\t7\n");
        assertThatThrownBy(vocabulary::reload)
                .isInstanceOf(DictionaryFault.class)
                .hasMessage("own.stop.txt:1: a weight is from 0 to 1, was \"7\"");
        assertThat(vocabulary.get()).isSameAs(inForce);
        assertThat(vocabulary.fault()).isPresent();
    }

    @Test
    void aFolderThatBecomesAFileIsAFault() throws Exception {
        watcher.close();
        Files.delete(folder);
        Files.writeString(folder, "no folder");

        assertThatThrownBy(vocabulary::reload)
                .isInstanceOf(DictionaryFault.class)
                .hasMessage(folder + ": a directory is needed, this is a file");
        assertThat(FolderState.of(folder).fault()).isNotEmpty();
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(1, TimeUnit.MINUTES));
    }

    private List<String> forms() {
        return vocabulary.get().user().terms().stream().map(Term::form).toList();
    }
}
