package org.duijie.corpus.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Makes blocks of lines on all processors and gives them on in their order; holds a few of them at most. */
final class Blocks {
    private Blocks() {}

    /**
     * Makes blocks 0 to below the count, or until no more is wanted.
     *
     * @param maker of the block with a number, on several threads
     * @param taker gets them one after the other on the calling thread
     * @throws BrokenRule {@code generate.interrupted}
     */
    static void write(LongFunction<byte[]> maker, long count, Taker taker) throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        var threads = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().name("generating-", 0).daemon().factory());
        try {
            write(maker, count, taker, threads, 2 * processors);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void write(LongFunction<byte[]> maker, long count, Taker taker, ExecutorService threads, int ahead)
            throws IOException {
        var blocks = new ArrayDeque<Future<byte[]>>();
        boolean more = true;
        long begun = 0;
        for (long number = 0; more && number < count; number++) {
            for (; begun < count && blocks.size() < ahead; begun++) {
                long next = begun;
                blocks.add(threads.submit(() -> maker.apply(next)));
            }
            more = taker.take(made(blocks.remove()), number);
        }
    }

    private static byte[] made(Future<byte[]> block) {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "generate.interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    /** Takes a block. */
    interface Taker {
        /** {@return whether more is wanted} */
        boolean take(byte[] block, long number) throws IOException;
    }
}
