package org.duijie.evaluation.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.Run;

/** Gathers the values of a run topic by topic, so that no more than one ranking is held. For one thread. */
final class Tally {
    private final String run;
    private final Qrels qrels;
    private final List<Measure> measures;
    private final List<String> topics;
    private final Map<String, Integer> places = new HashMap<>();
    private final boolean[] found;
    /** By measure, then by topic; NaN where the topic does not count. */
    private final double[][] values;
    /** By measure, then by topic; none where the measure is a mean. */
    private final double[][][] sums;

    private final TreeSet<String> unjudged = new TreeSet<>(Run.TOPIC_ORDER);

    /** @param run the run's name in messages */
    Tally(String run, Qrels qrels, List<Measure> measures) {
        this.run = run;
        this.qrels = qrels;
        this.measures = measures;
        this.topics = List.copyOf(qrels.grades().keySet());
        for (int i = 0; i < topics.size(); i++) {
            places.put(topics.get(i), i);
        }
        this.found = new boolean[topics.size()];
        this.values = new double[measures.size()][topics.size()];
        this.sums = new double[measures.size()][topics.size()][];
    }

    /** Takes what was found for a topic; the last time counts. */
    void add(String topic, Ranking ranking) {
        var place = places.get(topic);
        if (place == null) {
            unjudged.add(topic);
            return;
        }
        found[place] = true;
        compute(place, ranking);
    }

    private void compute(int place, Ranking ranking) {
        var topic = topics.get(place);
        var judged = JudgedRanking.of(ranking, qrels.grades().get(topic));
        for (int m = 0; m < measures.size(); m++) {
            var measure = measures.get(m);
            if (measure instanceof PairMeasure pairs) {
                pairs.check(run, topic, ranking);
                sums[m][place] = pairs.sums(judged);
                values[m][place] = pairs.of(sums[m][place]);
            } else {
                values[m][place] = measure.counts(judged) ? measure.of(judged) : Double.NaN;
            }
        }
    }

    /** Ends the gathering; topics that were not added count as those for which nothing was found. */
    Evaluation evaluation(String tag) {
        var missing = new ArrayList<String>();
        for (int i = 0; i < found.length; i++) {
            if (!found[i]) {
                missing.add(topics.get(i));
                compute(i, Ranking.EMPTY);
            }
        }
        var results = new ArrayList<MeasureValues>();
        for (int m = 0; m < measures.size(); m++) {
            results.add(result(m));
        }
        return new Evaluation(tag, topics, missing, List.copyOf(unjudged), results);
    }

    private MeasureValues result(int m) {
        var byTopic = new LinkedHashMap<String, Double>();
        for (int i = 0; i < values[m].length; i++) {
            if (!Double.isNaN(values[m][i])) {
                byTopic.put(topics.get(i), values[m][i]);
            }
        }
        return measures.get(m) instanceof PairMeasure pairs
                ? new MeasureValues(pairs, byTopic, overall(pairs, sums[m]))
                : new MeasureValues(measures.get(m), byTopic);
    }

    private static OptionalDouble overall(PairMeasure pairs, double[][] byTopic) {
        var all = Arrays.stream(byTopic)
                .reduce((a, b) -> {
                    var both = a.clone();
                    Arrays.setAll(both, i -> a[i] + b[i]);
                    return both;
                })
                .orElseThrow();
        double value = pairs.of(all);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
