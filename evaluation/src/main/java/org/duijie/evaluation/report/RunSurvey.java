package org.duijie.evaluation.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.duijie.evaluation.measure.JudgedRanking;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.ScoredItem;

/** What a report draws of one run beside its measures: curves, and the first items of each topic. Filled topic by topic. */
final class RunSurvey {
    /** How many levels of recall there are, 0, 0.1, … 1. */
    static final int LEVELS = 11;
    /** The gain curve ends there. */
    static final int DEPTH = 20;
    /** So many items are shown of a topic. */
    static final int SHOWN = 10;

    private static final int RELEVANT = 1;

    private final Qrels qrels;
    private final List<Measure> gains = IntStream.rangeClosed(1, DEPTH)
            .mapToObj(k -> Measure.parse("nDCG@" + k))
            .toList();
    private final Map<String, double[]> precision = new HashMap<>();
    private final Map<String, double[]> gain = new HashMap<>();
    private final Map<String, List<String>> first = new HashMap<>();

    RunSurvey(Qrels qrels) {
        this.qrels = qrels;
    }

    /** Takes a topic; the last time counts, and one without judgments is left out. */
    void add(String topic, Ranking ranking) {
        var grades = qrels.grades().get(topic);
        if (grades == null) {
            return;
        }
        var judged = JudgedRanking.of(ranking, grades);
        precision.put(topic, precision(judged));
        gain.put(topic, gains.stream().mapToDouble(g -> g.of(judged)).toArray());
        first.put(
                topic,
                ranking.items().stream().limit(SHOWN).map(ScoredItem::item).toList());
    }

    /** {@return by level the highest precision at this recall or a higher one, trec_eval's {@code iprec_at_recall}} */
    private static double[] precision(JudgedRanking judged) {
        int relevant = judged.relevant(RELEVANT);
        int found = 0;
        var best = new double[LEVELS];
        for (int rank = 1; rank <= judged.size(); rank++) {
            if (judged.grade(rank) >= RELEVANT) {
                found++;
                for (int level = 0; level < LEVELS && level * relevant <= found * (LEVELS - 1); level++) {
                    best[level] = Math.max(best[level], (double) found / rank);
                }
            }
        }
        return best;
    }

    /** {@return the precision at eleven levels of recall, mean over the judged topics} */
    List<List<Double>> precision() {
        return mean(precision, LEVELS, level -> level / (double) (LEVELS - 1));
    }

    /** {@return nDCG by depth, mean over the judged topics} */
    List<List<Double>> gain() {
        return mean(gain, DEPTH, i -> i + 1.0);
    }

    private List<List<Double>> mean(Map<String, double[]> byTopic, int places, IntToDoubleFunction across) {
        var points = new ArrayList<List<Double>>();
        for (int i = 0; i < places; i++) {
            double sum = 0;
            for (var topic : qrels.grades().keySet()) { // in their order, so that the sum is the same each time
                sum += byTopic.containsKey(topic) ? byTopic.get(topic)[i] : 0;
            }
            points.add(List.of(across.applyAsDouble(i), sum / qrels.grades().size()));
        }
        return points;
    }

    /** {@return the first items of a topic, best first} */
    List<String> first(String topic) {
        return first.getOrDefault(topic, List.of());
    }
}
