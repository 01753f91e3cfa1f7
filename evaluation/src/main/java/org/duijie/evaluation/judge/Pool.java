package org.duijie.evaluation.judge;

import java.time.Instant;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Where a pool came from.
 *
 * @param name what it is called
 * @param madeAt when it was made
 * @param depth how many of the first items of each ranking are in it
 * @param seed began the order in which pairs are shown
 * @param runs the tags of the runs; judges do not see them
 */
public record Pool(String name, Instant madeAt, int depth, long seed, List<String> runs) {
    /** The depth that is usual. */
    public static final int USUAL_DEPTH = 10;

    private static final int DEEPEST = 1_000;

    /** @throws BrokenRule {@code judging.poolName}, {@code judging.depth} */
    public Pool {
        Names.pool(name);
        if (depth < 1 || depth > DEEPEST) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.depth", depth, DEEPEST);
        }
        runs = List.copyOf(runs);
    }
}
