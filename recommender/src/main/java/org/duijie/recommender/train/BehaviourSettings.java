package org.duijie.recommender.train;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * How behaviour is learned.
 *
 * @param rank numbers in the factors of an actor or item, 1 to 256
 * @param iterations of alternating least squares, 1 to 100
 * @param regularisation how strongly factors are held small, 0 to 100; multiplied by how much is known of each
 * @param alpha how much surer a preference is for each point of what was done, above 0
 */
public record BehaviourSettings(int rank, int iterations, double regularisation, double alpha) {
    /** What serves most. */
    public static final BehaviourSettings USUAL = new BehaviourSettings(16, 10, 0.05, 1);

    /** @throws BrokenRule {@code train.setting} */
    public BehaviourSettings {
        WordVectorSettings.require("rank", rank, 1, 256);
        WordVectorSettings.require("iterations", iterations, 1, 100);
        if (!(regularisation >= 0 && regularisation <= 100)) {
            throw broken("regularisation", regularisation);
        }
        if (!(alpha > 0 && alpha <= 100)) {
            throw broken("alpha", alpha);
        }
    }

    private static BrokenRule broken(String name, double value) {
        return new BrokenRule(RecommenderMessages.MESSAGES, "train.setting", name, value, 0, 100);
    }
}
