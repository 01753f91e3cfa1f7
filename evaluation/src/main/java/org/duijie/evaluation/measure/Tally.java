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
    /** By measure, then by topic. */
    private final double[][][] parts;

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
        this.parts = new double[measures.size()][topics.size()][];
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
            }
            parts[m][place] = measure.parts(judged);
            values[m][place] = measure.counts(judged) ? measure.of(judged) : Double.NaN;
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
        var measure = measures.get(m);
        var byTopic = new LinkedHashMap<String, Double>();
        var own = new HashMap<String, List<Double>>();
        var sums = new double[parts[m][0].length];
        for (int i = 0; i < topics.size(); i++) {
            if (!Double.isNaN(values[m][i])) {
                byTopic.put(topics.get(i), values[m][i]);
            }
            if (measure instanceof PairMeasure) {
                own.put(topics.get(i), Arrays.stream(parts[m][i]).boxed().toList());
            }
            for (int k = 0; k < sums.length; k++) {
                sums[k] += parts[m][i][k];
            }
        }
        double whole = measure.whole(sums);
        var mean = Double.isNaN(whole) ? OptionalDouble.empty() : OptionalDouble.of(whole);
        return new MeasureValues(measure, byTopic, mean, own);
    }
}
