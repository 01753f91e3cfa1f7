package org.duijie.evaluation.judge;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Keeps the agreement of each round until its judgments change; two who ask at once wait for one computation. Safe for several threads. */
final class Agreements {
    private final ConcurrentMap<Round, Kept> kept = new ConcurrentHashMap<>();

    private record Round(String pool, int number) {}

    private record Kept(JudgmentTable.State state, Agreement agreement) {}

    /**
     * {@return the agreement in a round}
     *
     * @param state of the judgments, as it is now
     * @param judgments those of the round; asked only where the state is another one than before
     */
    Agreement of(String pool, int round, JudgmentTable.State state, Supplier<List<Judgment>> judgments) {
        return kept.compute(
                        new Round(pool, round),
                        (key, last) -> last != null && last.state().equals(state)
                                ? last
                                : new Kept(state, Agreement.of(judgments.get())))
                .agreement();
    }
}
