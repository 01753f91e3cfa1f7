package org.duijie.api.push.funnel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.evaluation.chart.WilsonInterval;

/**
 * How many pushes came to each stage.
 *
 * @param reached by stage, none for 0
 */
public record Counts(Map<Stage, Long> reached) {
    /** Copies. */
    public Counts {
        reached = Map.copyOf(reached);
    }

    /**
     * A share of pushes that came from one stage to the next.
     *
     * @param share 0 to 1
     * @param interval what it may be, at 95 %
     */
    public record Rate(double share, WilsonInterval interval) {}

    /** {@return how many came so far} */
    public long count(Stage stage) {
        return reached.getOrDefault(stage, 0L);
    }

    /** {@return which share of the stage before came to this one; empty for the first, and where none was at the one before} */
    public Optional<Rate> rate(Stage stage) {
        return stage.before().map(this::count).filter(of -> of > 0).map(of -> {
            double share = count(stage) / (double) of;
            return new Rate(share, WilsonInterval.of(share, of));
        });
    }

    /** Counts pushes one after the other; for one thread. */
    static final class Tally {
        private final Map<Stage, Long> reached = new EnumMap<>(Stage.class);

        /** Counts a push that came to a stage, at all of them up to it. */
        void add(Stage furthest) {
            for (var stage : Stage.values()) {
                if (stage.compareTo(furthest) <= 0) {
                    reached.merge(stage, 1L, Long::sum);
                }
            }
        }

        Counts counts() {
            return new Counts(reached);
        }
    }
}
