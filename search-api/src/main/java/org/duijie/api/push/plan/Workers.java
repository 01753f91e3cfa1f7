package org.duijie.api.push.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Threads that plan, one for each processor. Safe for several threads. */
final class Workers implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("planning-", 0).factory());

    /** {@return what comes of all work, in the order of what it is for} */
    <A, B> List<B> each(Collection<A> some, Function<A, List<B>> work) {
        return begin(some, work).get();
    }

    /** Begins work; {@return what waits for all of it, as the other} */
    <A, B> Supplier<List<B>> begin(Collection<A> some, Function<A, List<B>> work) {
        var begun = some.stream().map(a -> begin(() -> work.apply(a))).toList();
        return () -> {
            var all = new ArrayList<B>();
            begun.forEach(b -> all.addAll(b.get()));
            return all;
        };
    }

    /** Begins one piece of work; {@return what waits for it} */
    <T> Supplier<T> begin(Callable<T> work) {
        var future = threads.submit(work);
        return () -> done(future);
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("planning was interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
