package org.duijie.corpus.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
     * @throws BrokenRule {@code generate.count}, {@code generate.part} if the model knows no such record; {@code generate.interrupted}
     */
    public void write(Part part, long count, OutputStream out, LongConsumer progress) throws IOException {
        if (count < 0 || count > MOST) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.count", part.label(), count, MOST);
        }
        if (count > 0 && model.numbers(part).length == 0) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.part", part.label(), model.size());
        }
        Blocks.write(
                b -> block(part, b * BLOCK, Math.min(count, (b + 1) * BLOCK)),
                (count + BLOCK - 1) / BLOCK,
                (block, number) -> {
                    out.write(block);
                    progress.accept(Math.min(count, (number + 1) * BLOCK));
                    return true;
                });
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
        long told = told(part, index);
        var made = original(part, told).make(part.id(index));
        return told == index ? made : NearDuplicate.of(made, beyondTelling(part, index));
    }

    /** {@return which learnt record one is like, in the order of topics; much quicker than making it} */
    int like(Part part, long index) {
        return original(part, told(part, index)).number();
    }

    /** {@return which record one is: itself, or an earlier one told again} */
    private long told(Part part, long index) {
        var draws = draws(part, index);
        boolean repeated = draws.chance(REPEATED);
        long before = 1 + draws.far(REPEATED_BEFORE, 2);
        if (!repeated || before > index) {
            return index;
        }
        long earlier = index - before;
        while (draws(part, earlier).chance(REPEATED) && earlier > 0) {
            earlier--; // what is repeated shall itself be in the corpus
        }
        return earlier;
    }

    private RecordMaker original(Part part, long index) {
        return new RecordMaker(model, enterprises, part, index, beyondTelling(part, index));
    }

    /** {@return the draws of a record after the two that say whether it is told again} */
    private Draws beyondTelling(Part part, long index) {
        var draws = draws(part, index);
        draws.share();
        draws.share();
        return draws;
    }

    private Draws draws(Part part, long index) {
        return new Draws(Draws.mix(seed + part.label().hashCode()) ^ Draws.mix(index));
    }
}
