package org.duijie.evaluation.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.duijie.evaluation.measure.Measure;

/**
 * How a run differs from the baseline by a measure.
 *
 * @param run the run's name
 * @param measure the measure
 * @param topics how many topics both have a value for
 * @param difference the run's value less that of the baseline
 * @param interval where the difference lies for topics like these
 * @param effect Cohen's d for pairs: the mean difference over its standard deviation from topic to topic; empty where all topics
 *     differ by the same, or there are fewer than two
 * @param wins topics for which the run is better, by more than 10⁻⁹
 * @param ties topics for which it is neither
 * @param losses topics for which it is worse
 * @param randomisation by the paired randomisation test
 * @param t by the paired t-test; empty where there is no effect
 */
public record Difference(
        String run,
        Measure measure,
        int topics,
        double difference,
        Interval interval,
        OptionalDouble effect,
        int wins,
        int ties,
        int losses,
        Chance randomisation,
        Optional<Chance> t) {

    /** {@return how much better the run is; below 0 if it is worse. The sign is turned for measures that are errors} */
    public double improvement() {
        return measure.lowerIsBetter() ? -difference : difference;
    }

    /** {@return whether the randomisation test, corrected for the number of differences, says that it is not by chance} */
    public boolean isSignificant(double level) {
        return randomisation.holm() < level;
    }

    Difference with(Chance corrected, Optional<Chance> correctedT) {
        return new Difference(
                run, measure, topics, difference, interval, effect, wins, ties, losses, corrected, correctedT);
    }
}
