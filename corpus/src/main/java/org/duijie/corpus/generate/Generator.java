package org.duijie.corpus.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;

/**
 * Makes records by a seed, as JSON Lines. Each follows from the model, the seed and its own number alone. Some nearly repeat an earlier
 * one, mostly of the last few hundred. Immutable.
 *
 * @param model what they are like
 * @param seed the same seed gives the same records
 * @param enterprises how many enterprises there are for needs to belong to, 0 for none
 */
public record Generator(CorpusModel model, long seed, long enterprises) {
    /** The most records of a part. */
    public static final long MOST = 1_000_000_000;

    private static final int BLOCK = 1_000;
    private static final double REPEATED = 0.03;
    private static final double REPEATED_BEFORE = 300;

    /**
     * Writes the first records of a part, made on all processors; holds a few thousand of them at most.
     *
     * @param count how many, 0 to {@value #MOST}
     * @param out stays open
     * @param progress hears how many are written, on the calling thread
     * @throws BrokenRule {@code generate.count}, {@code generate.part} if the model knows no such record; {@code import.interrupted}
     */
    public void write(Part part, long count, OutputStream out, LongConsumer progress) throws IOException {
        if (count < 0 || count > MOST) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.count", part.label(), count, MOST);
        }
        if (count > 0 && model.numbers(part).length == 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.part", part.label(), model.size());
        }
        int processors = Runtime.getRuntime().availableProcessors();
        var threads = Executors.newFixedThreadPool(
                processors, Thread.ofPlatform().name("generating-", 0).daemon().factory());
        try {
            write(part, count, out, progress, threads, 2 * processors);
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(
            Part part, long count, OutputStream out, LongConsumer progress, ExecutorService threads, int ahead)
            throws IOException {
        var blocks = new ArrayDeque<Future<byte[]>>();
        long begun = 0;
        long written = 0;
        while (written < count) {
            for (; begun < count && blocks.size() < ahead; begun = Math.min(count, begun + BLOCK)) {
                long from = begun;
                long to = Math.min(count, begun + BLOCK);
                blocks.add(threads.submit(() -> block(part, from, to)));
            }
            out.write(made(blocks.remove()));
            written = Math.min(count, written + BLOCK);
            progress.accept(written);
        }
    }

    private byte[] block(Part part, long from, long to) {
        var lines = new ByteArrayOutputStream(BLOCK << 10);
        for (long i = from; i < to; i++) {
            lines.writeBytes(RecordJson.encode(make(part, i)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    /** {@return the record with an index, 0 for the first} */
    CorpusRecord make(Part part, long index) {
        var draws = draws(part, index);
        boolean repeated = draws.chance(REPEATED);
        long before = 1 + draws.far(REPEATED_BEFORE, 2);
        if (!repeated || before > index) {
            return original(part, index, draws).make(part.id(index));
        }
        long earlier = index - before;
        while (draws(part, earlier).chance(REPEATED) && earlier > 0) {
            earlier--; // what is repeated shall itself be in the corpus
        }
        var again = draws(part, earlier);
        again.share(); // as far as the earlier one had come
        again.share();
        return NearDuplicate.of(original(part, earlier, again).make(part.id(index)), draws);
    }

    private Draws draws(Part part, long index) {
        return new Draws(Draws.mix(seed + part.label().hashCode()) ^ Draws.mix(index));
    }

    private RecordMaker original(Part part, long index, Draws draws) {
        return new RecordMaker(model, enterprises, part, index, draws);
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
}
