package org.duijie.evaluation.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Does the same work on several threads at once. */
final class Crew {
    private Crew() {}

    /** {@return what each thread gave, when all are done; throws what one of them threw} */
    static <T> List<T> run(int threads, Callable<T> work) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var given = new ArrayList<T>();
            for (var future : pool.invokeAll(Collections.nCopies(threads, work))) {
                given.add(future.get());
            }
            return given;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the benchmark was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("work of a benchmark failed", e.getCause());
        }
    }
}
