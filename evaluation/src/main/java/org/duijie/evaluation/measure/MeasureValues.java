package org.duijie.evaluation.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one measure gives for the topics of a run.
 *
 * @param measure the measure
 * @param byTopic its value for every topic that counts, iterated in the order of the topics' UTF-8 bytes
 * @param mean the value for the run: the mean over {@code byTopic}, or, for measures of scores against grades, that of all pairs;
 *     empty where there is none, as for {@code topics=relevant} if no topic has a relevant item
 * @param parts for measures that are not a mean: what each topic adds to the value, {@link Measure#parts}; else empty
 */
public record MeasureValues(
        Measure measure, Map<String, Double> byTopic, OptionalDouble mean, Map<String, List<Double>> parts) {
    public MeasureValues {
        byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic));
        parts = Map.copyOf(parts);
    }

    /** {@return what a topic adds to the value of the run, {@link Measure#parts}} */
    public double[] parts(String topic) {
        var own = parts.get(topic);
        if (own != null) {
            return own.stream().mapToDouble(Double::doubleValue).toArray();
        }
        var value = byTopic.get(topic);
        return value == null ? new double[size()] : new double[] {value, 1};
    }

    /** {@return how many numbers {@link #parts(String)} has} */
    private int size() {
        return parts.isEmpty() ? 2 : parts.values().iterator().next().size();
    }
}
