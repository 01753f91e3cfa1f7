package org.duijie.evaluation.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one measure gives for the topics of a run.
 *
 * @param measure the measure
 * @param byTopic its value for every topic that counts, iterated in the order of the topics' UTF-8 bytes
 * @param mean the value for the run: the mean over {@code byTopic}, or, for measures of scores against grades, that of all pairs;
 *     empty where there is none, as for {@code topics=relevant} if no topic has a relevant item
 */
public record MeasureValues(Measure measure, Map<String, Double> byTopic, OptionalDouble mean) {
    public MeasureValues {
        byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic));
    }

    /** The values of a measure that is a mean over topics. */
    public MeasureValues(Measure measure, Map<String, Double> byTopic) {
        this(measure, byTopic, mean(byTopic));
    }

    private static OptionalDouble mean(Map<String, Double> byTopic) {
        double sum = 0;
        for (double value : byTopic.values()) {
            sum += value;
        }
        return byTopic.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / byTopic.size());
    }
}
