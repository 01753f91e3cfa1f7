package org.duijie.evaluation.bench;

import java.time.Duration;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * How {@link LoadBench} asks.
 *
 * @param perSecond requests a second of an open loop, 0 for a closed one
 * @param arrivals when requests of an open loop are due
 * @param clients how many ask at the same time in a closed loop, 0 for an open one
 * @param warmUp how long each target is asked before anything counts
 * @param turn how long a target is asked in each round
 * @param rounds how often each target has its turn
 * @param seed of arrivals and of intervals
 */
public record LoadPlan(
        double perSecond, Arrivals arrivals, int clients, Duration warmUp, Duration turn, int rounds, long seed) {
    /** When requests of an open loop are due. */
    public enum Arrivals {
        /** One after the same time. */
        CONSTANT,
        /** At random, independent of each other, as of many people. */
        POISSON
    }

    /** @throws BrokenRule {@code load.loop} unless just one of rate and clients is given, {@code load.positive} */
    public LoadPlan {
        if ((perSecond > 0) == (clients > 0)) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "load.loop");
        }
        require("seconds", turn.isPositive());
        require("rounds", rounds > 0);
        require("warm-up", !warmUp.isNegative());
    }

    private static void require(String setting, boolean holds) {
        if (!holds) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "load.positive", setting);
        }
    }

    /** {@return whether requests come whether answers do or not} */
    public boolean isOpen() {
        return perSecond > 0;
    }
}
