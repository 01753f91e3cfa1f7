package org.duijie.evaluation.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Run;

/**
 * How good a run is by judgments.
 *
 * @param tag the run's tag
 * @param topics the judged topics, in the order of their UTF-8 bytes; what trec_eval counts as {@code num_q} with {@code -c}
 * @param missing those of them that the run has no ranking for; they have the value 0
 * @param unjudged the run's topics that have no judgments; they are left out
 * @param results one for each measure, in the order the measures were given
 */
public record Evaluation(
        String tag, List<String> topics, List<String> missing, List<String> unjudged, List<MeasureValues> results) {
    public Evaluation {
        topics = List.copyOf(topics);
        missing = List.copyOf(missing);
        unjudged = List.copyOf(unjudged);
        results = List.copyOf(results);
    }

    /**
     * Measures a run.
     *
     * @param qrels the judgments; they decide which topics there are
     * @param run the rankings
     * @param measures what to compute
     * @return the values; the same for the same input
     */
    public static Evaluation of(Qrels qrels, Run run, List<Measure> measures) {
        var judged = new LinkedHashMap<String, JudgedRanking>();
        qrels.grades().forEach((topic, grades) -> judged.put(topic, JudgedRanking.of(run.ranking(topic), grades)));
        return new Evaluation(
                run.tag(),
                List.copyOf(judged.keySet()),
                select(judged, topic -> !run.rankings().containsKey(topic)),
                select(run.rankings(), topic -> !judged.containsKey(topic)),
                measures.stream().map(measure -> values(measure, judged)).toList());
    }

    private static List<String> select(Map<String, ?> topics, Predicate<String> wanted) {
        return topics.keySet().stream().filter(wanted).toList();
    }

    private static MeasureValues values(Measure measure, Map<String, JudgedRanking> judged) {
        var values = new LinkedHashMap<String, Double>();
        judged.forEach((topic, ranking) -> {
            if (measure.counts(ranking)) {
                values.put(topic, measure.of(ranking));
            }
        });
        return new MeasureValues(measure, values);
    }
}
