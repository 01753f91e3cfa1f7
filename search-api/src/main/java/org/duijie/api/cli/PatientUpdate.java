package org.duijie.api.cli;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.indexer.write.IndexReport;

/** An update of the index that waits where another process is at it, such as a server, and is done when that one did the work. */
final class PatientUpdate {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LOCKED = "index.locked";

    private PatientUpdate() {}

    /**
     * Brings the index up to the store as it is now.
     *
     * @throws BrokenRule as {@link IndexBuilder#update}; {@code index.locked} after ten minutes
     */
    static IndexReport run(IndexBuilder builder, RecordStore store, Output output, IndexProgress progress) {
        long asked = store.sequence();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (boolean told = false; ; told = true) {
            try {
                return builder.update(store, false, progress);
            } catch (BrokenRule e) {
                if (!e.rule().equals(LOCKED) || System.nanoTime() > giveUp) {
                    throw e;
                }
            }
            var done = builder.nothingToDo(store, asked);
            if (done.isPresent()) {
                return done.get();
            }
            if (!told) {
                output.err().println(Output.text("dictionary.waiting"));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
