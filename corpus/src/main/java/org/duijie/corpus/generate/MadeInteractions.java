package org.duijie.corpus.generate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.Judgment;
import org.duijie.corpus.sample.ShownList;

/**
 * What is done with made technologies by those who have made needs, as JSON Lines: session by session, a list is shown for a need, and
 * technologies that are like records near in topic to the need's fare better. Immutable.
 *
 * @param generator makes the records
 * @param technologies how many of them there are; the first {@value #MOST_SHOWN} are shown
 * @param needs how many there are
 */
record MadeInteractions(Generator generator, long technologies, long needs) {
    private static final int MOST_SHOWN = 4_000_000;
    private static final int BLOCK = 1_000;
    private static final int CANDIDATES = 16;
    private static final double NEAR_SHARE = 0.7;
    private static final double BROKERS = 50;
    private static final int MOST_GRADE = 3;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration BETWEEN_SESSIONS = Duration.ofSeconds(30);

    /**
     * Writes so many interactions, in the order of sessions.
     *
     * @param progress hears how many are written
     * @throws BrokenRule {@code generate.interactions} if there is no need or no technology to do something with, {@code generate.count}
     */
    void write(long count, OutputStream out, LongConsumer progress) throws IOException {
        if (count < 0 || count > Generator.MOST) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.count", "interactions", count, Generator.MOST);
        }
        if (count > 0 && (technologies <= 0 || needs <= 0)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "generate.interactions", count, technologies, needs);
        }
        var byTopic = new ByTopic(generator, (int) Math.min(technologies, MOST_SHOWN));
        var left = new long[] {count};
        Blocks.write(number -> block(number, byTopic), count, (block, number) -> {
            left[0] -= lines(block, left[0], out);
            progress.accept(count - left[0]);
            return left[0] > 0;
        });
    }

    /** Writes at most so many lines and returns how many. */
    private static long lines(byte[] block, long most, OutputStream out) throws IOException {
        int end = 0;
        long lines = 0;
        for (int i = 0; i < block.length && lines < most; i++) {
            if (block[i] == '\n') {
                lines++;
                end = i + 1;
            }
        }
        out.write(block, 0, end);
        return lines;
    }

    private byte[] block(long number, ByTopic byTopic) {
        var lines = new ByteArrayOutputStream(BLOCK << 11);
        for (long session = number * BLOCK; session < (number + 1) * BLOCK; session++) {
            var draws = new Draws(Draws.mix(generator.seed() + "interactions".hashCode()) ^ Draws.mix(session));
            long need = (long) (draws.share() * draws.share() * needs);
            var list = list((Need) generator.make(Part.NEEDS, need), need, byTopic);
            var begin = START.plus(BETWEEN_SESSIONS.multipliedBy(session));
            for (var event : list.events(begin, 1, new Random(draws.next()))) {
                lines.writeBytes(RecordJson.encode(event));
                lines.write('\n');
            }
        }
        return lines.toByteArray();
    }

    /** What is shown for a need is the same in all its sessions. */
    private ShownList list(Need need, long index, ByTopic byTopic) {
        var draws = new Draws(Draws.mix(generator.seed() + "shown".hashCode()) ^ Draws.mix(index));
        int topic = generator.like(Part.NEEDS, index);
        var judgments = new ArrayList<Judgment>(CANDIDATES);
        for (int i = 0; i < CANDIDATES; i++) {
            int item = draws.chance(NEAR_SHARE) ? byTopic.near(topic, draws) : byTopic.any(draws);
            judgments.add(
                    new Judgment(need.id(), Part.TECHNOLOGIES.id(item), grade(byTopic.distance(topic, item), draws)));
        }
        var actor =
                need.enterpriseId().isEmpty() ? "broker-" + (1 + (int) (draws.share() * BROKERS)) : need.enterpriseId();
        return new ShownList(need.id(), actor, distinct(judgments));
    }

    private static List<Judgment> distinct(List<Judgment> judgments) {
        var items = new HashSet<String>();
        return judgments.stream().filter(j -> items.add(j.itemId())).toList();
    }

    /** The nearer in topic, the better, with a good deal of chance. */
    private static int grade(int distance, Draws draws) {
        double fit = MOST_GRADE / (1 + 2.0 * distance) + 2 * (draws.share() - 0.5);
        return Math.clamp(Math.round(fit), 0, MOST_GRADE);
    }
}
