package org.duijie.evaluation.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.measure.MeasureValues;

/** Runs made of nothing but the values of their topics. */
final class Values {
    private Values() {}

    /** {@return a run whose topics t000, t001, … have these values by AP} */
    static ComparedRun run(String name, double... values) {
        var byTopic = new TreeMap<String, Double>();
        for (int i = 0; i < values.length; i++) {
            byTopic.put(String.format(Locale.ROOT, "t%03d", i), values[i]);
        }
        double mean = byTopic.values().stream().mapToDouble(v -> v).average().orElseThrow();
        var result = new MeasureValues(Measure.parse("AP"), byTopic, OptionalDouble.of(mean), Map.of());
        return new ComparedRun(
                name, new Evaluation(name, List.copyOf(byTopic.keySet()), List.of(), List.of(), List.of(result)));
    }
}
