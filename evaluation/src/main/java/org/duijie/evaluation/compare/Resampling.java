package org.duijie.evaluation.compare;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * How certainty is computed.
 *
 * @param permutations how many times signs are drawn for the randomisation test, from 100 to 1,000,000; where all combinations of
 *     signs are no more than that, each is tried once instead
 * @param resamples how many times topics are drawn for the intervals, from 100 to 1,000,000
 * @param confidence how often an interval is to hold the true value, between 0.5 and 1, such as 0.95
 * @param seed begins the random numbers: the same seed gives the same result on any number of processors
 */
public record Resampling(int permutations, int resamples, double confidence, long seed) {
    /** 10,000 permutations and resamples, 95 per cent, seed 42. */
    public static final Resampling STANDARD = new Resampling(10_000, 10_000, 0.95, 42);

    private static final int LEAST = 100;
    private static final int MOST = 1_000_000;

    /** @throws BrokenRule {@code compare.draws}, {@code compare.confidence} */
    public Resampling {
        check("permutations", permutations);
        check("resamples", resamples);
        if (!(confidence > 0.5 && confidence < 1)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "compare.confidence", confidence);
        }
    }

    private static void check(String name, int draws) {
        if (draws < LEAST || draws > MOST) {
            throw new BrokenRule(
                    EvaluationMessages.MESSAGES,
                    "compare.draws",
                    name,
                    String.valueOf(draws),
                    String.valueOf(LEAST),
                    String.valueOf(MOST));
        }
    }
}
