package org.duijie.evaluation.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one measure gives for the topics of a run.
 *
 * @param measure the measure
 * @param byTopic its value for every topic that counts in the mean, iterated in the order of the topics' UTF-8 bytes
 */
public record MeasureValues(Measure measure, Map<String, Double> byTopic) {
    public MeasureValues {
        byTopic = Collections.unmodifiableMap(new LinkedHashMap<>(byTopic));
    }

    /** {@return the mean over {@link #byTopic()}; empty where no topic counts, as for {@code topics=relevant} if none has one} */
    public OptionalDouble mean() {
        double sum = 0;
        for (double value : byTopic.values()) {
            sum += value;
        }
        return byTopic.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / byTopic.size());
    }
}
