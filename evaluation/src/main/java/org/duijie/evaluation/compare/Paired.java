package org.duijie.evaluation.compare;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.inference.TTest;
import org.duijie.evaluation.measure.MeasureValues;

/**
 * The values of two runs for the same topics.
 *
 * @param gaps by topic, the run's value less that of the baseline; positive where the run is better
 */
record Paired(List<Double> gaps) {
    private static final double TIE = 1e-9;

    static Paired of(MeasureValues baseline, MeasureValues run, List<String> topics) {
        double sign = run.measure().lowerIsBetter() ? -1 : 1;
        return new Paired(topics.stream()
                .filter(topic ->
                        baseline.byTopic().containsKey(topic) && run.byTopic().containsKey(topic))
                .map(topic ->
                        sign * (run.byTopic().get(topic) - baseline.byTopic().get(topic)))
                .toList());
    }

    int topics() {
        return gaps.size();
    }

    int wins() {
        return (int) gaps.stream().filter(gap -> gap > TIE).count();
    }

    int losses() {
        return (int) gaps.stream().filter(gap -> gap < -TIE).count();
    }

    /** {@return the mean over the standard deviation; positive where the run is better} */
    OptionalDouble effect() {
        double mean = gaps.stream().mapToDouble(gap -> gap).average().orElse(0);
        double squares =
                gaps.stream().mapToDouble(gap -> (gap - mean) * (gap - mean)).sum();
        double deviation = Math.sqrt(squares / (gaps.size() - 1));
        return gaps.size() > 1 && deviation > TIE ? OptionalDouble.of(mean / deviation) : OptionalDouble.empty();
    }

    /** {@return the probability by the t-test, two-sided; empty where there is no effect} */
    OptionalDouble t() {
        return effect().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(TTest.withDefaults()
                        .test(gaps.stream().mapToDouble(gap -> gap).toArray())
                        .getPValue());
    }
}
