package org.duijie.evaluation.regress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came out of a variant for a task.
 *
 * @param variant which
 * @param task which
 * @param values by measure, in the order of the task
 */
public record Outcome(Regression.Variant variant, Regression.Task task, Map<String, Double> values) {
    /** {@return by measure what was expected and is off by more than the tolerance} */
    public Map<String, Double> missed(double tolerance) {
        var missed = new LinkedHashMap<String, Double>();
        values.forEach((measure, value) -> {
            var expected = expected(measure);
            if (expected.isPresent() && Math.abs(expected.getAsDouble() - value) > tolerance) {
                missed.put(measure, expected.getAsDouble());
            }
        });
        return missed;
    }

    /** {@return what a measure is expected to be; empty where nothing is} */
    public OptionalDouble expected(String measure) {
        var expected = variant.expected().getOrDefault(task.name(), Map.of()).get(measure);
        return expected == null ? OptionalDouble.empty() : OptionalDouble.of(expected);
    }
}
