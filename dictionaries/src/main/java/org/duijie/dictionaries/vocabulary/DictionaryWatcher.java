package org.duijie.dictionaries.vocabulary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.duijie.dictionaries.DictionaryFault;

/**
 * Has a {@link LiveVocabulary} take over what somebody changes in its folder. It looks at names, sizes and times of the files again and
 * again, and reads them when they were the same twice in a row, so that a file which is being written is left alone: a change is in
 * force after two such times and what reading takes. What is faulty is told once, and read again when it was changed.
 */
public final class DictionaryWatcher implements AutoCloseable {
    private final LiveVocabulary vocabulary;
    private final Listener listener;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("dictionary-watch").daemon().factory());
    private final Optional<? extends Future<?>> schedule;
    private Optional<FolderState> seen = Optional.empty();
    private Optional<FolderState> read = Optional.empty();
    private String toldFault = "";

    private DictionaryWatcher(LiveVocabulary vocabulary, Duration every, Listener listener) {
        this.vocabulary = vocabulary;
        this.listener = listener;
        this.schedule = vocabulary
                .folder()
                .map(folder ->
                        scheduler.scheduleWithFixedDelay(() -> look(folder), 0, every.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Is told by the watcher's thread; what it throws is lost. */
    public interface Listener {
        /** Other dictionaries are in force from now on. */
        void changed(VocabularyChange change);

        /** The folder holds something that cannot be read; what was in force stays so. Not told again while the same is wrong. */
        void faulty(DictionaryFault fault);
    }

    /**
     * Starts to watch; a vocabulary without a folder is never changed.
     *
     * @param every how often to look, above zero
     */
    public static DictionaryWatcher start(LiveVocabulary vocabulary, Duration every, Listener listener) {
        return new DictionaryWatcher(vocabulary, every, listener);
    }

    private void look(Path folder) {
        try {
            var now = Optional.of(FolderState.of(folder));
            boolean stable = now.equals(seen);
            seen = now;
            if (stable && !now.equals(read)) {
                read(now.get());
            }
        } catch (DictionaryFault e) {
            tell(e);
        } catch (RuntimeException e) { // one that escapes would end the schedule
            tell(new DictionaryFault(e, folder.toString(), 0, "folder.unreadable", e.toString()));
        }
    }

    private void read(FolderState state) {
        read = Optional.of(state);
        var change = vocabulary.reload(state);
        if (change.isEmpty()) {
            read = Optional.empty();
            return;
        }
        toldFault = "";
        if (change.get().any()) {
            listener.changed(change.get());
        }
    }

    private void tell(DictionaryFault fault) {
        if (!fault.getMessage().equals(toldFault)) {
            toldFault = fault.getMessage();
            listener.faulty(fault);
        }
    }

    /** Stops; what is being read is read to its end. */
    @Override
    public void close() {
        schedule.ifPresent(s -> s.cancel(false));
        scheduler.close();
    }
}
