package org.duijie.evaluation.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.measure.MeasureValues;

/**
 * Runs held against the first of them, the baseline.
 *
 * <p>Drawing topics (intervals) and swapping names (randomisation test) is done for the value of the whole run; wins, effect and t-test
 * are of the values of single topics. For a measure that is a mean these are the same thing; for those of scores against grades
 * ({@code 1/(1+MAE)}, {@code QWK}, {@code ECE}) the value of a run is that of all its pairs, and not the mean of its topics.
 *
 * @param runs the runs, the baseline first
 * @param topics what the comparison is over
 * @param resampling how certainty was computed
 * @param values by run, then by measure; where a run has no value by a measure there is none
 * @param differences by run but the baseline, then by measure; where one of the two has no value there is none
 */
public record Comparison(
        List<ComparedRun> runs,
        List<String> topics,
        Resampling resampling,
        List<RunValue> values,
        List<Difference> differences) {
    public Comparison {
        runs = List.copyOf(runs);
        topics = List.copyOf(topics);
        values = List.copyOf(values);
        differences = List.copyOf(differences);
    }

    /**
     * Compares runs over all judged topics.
     *
     * @param runs the baseline and those that are held against it, if any, all of the same judgments and the same measures
     * @throws BrokenRule {@code compare.twice} if two have the same name
     * @throws IllegalArgumentException if they are of other judgments or measures
     */
    public static Comparison of(List<ComparedRun> runs, Resampling resampling) {
        check(runs);
        return Corrections.corrected(
                uncorrected(runs, runs.getFirst().evaluation().topics(), resampling));
    }

    /** As {@link #of}, over some of the topics, with probabilities that are not corrected yet. */
    static Comparison uncorrected(List<ComparedRun> runs, List<String> topics, Resampling resampling) {
        var measures = measures(runs.getFirst());
        var columns = new Columns(runs, measures, topics);
        var bootstrap = new Bootstrap(columns, resampling);
        var totals = columns.totals();
        var values = new ArrayList<RunValue>();
        for (int r = 0; r < runs.size(); r++) {
            for (int m = 0; m < measures.size(); m++) {
                int run = r;
                int measure = m;
                double value = columns.value(r, m, totals);
                if (!Double.isNaN(value)) {
                    var interval = bootstrap.interval(sums -> columns.value(run, measure, sums));
                    int count = runs.get(r).count(m, topics);
                    values.add(new RunValue(runs.get(r).name(), measures.get(m), count, value, interval));
                }
            }
        }
        return new Comparison(
                runs, topics, resampling, values, differences(runs, topics, columns, bootstrap, resampling));
    }

    private static List<Difference> differences(
            List<ComparedRun> runs, List<String> topics, Columns columns, Bootstrap bootstrap, Resampling resampling) {
        int measures = measures(runs.getFirst()).size();
        var chances = new Randomisation(columns, runs.size(), measures).probabilities(resampling);
        var differences = new ArrayList<Difference>();
        for (int r = 1; r < runs.size(); r++) {
            for (int m = 0; m < measures; m++) {
                int run = r;
                int measure = m;
                double difference = columns.difference(r, m, columns.totals());
                if (!Double.isNaN(difference)) {
                    differences.add(difference(
                            runs.get(r).name(),
                            Paired.of(runs.getFirst().values(m), runs.get(r).values(m), topics),
                            runs.get(r).values(m).measure(),
                            difference,
                            bootstrap.interval(sums -> columns.difference(run, measure, sums)),
                            chances[(r - 1) * measures + m]));
                }
            }
        }
        return differences;
    }

    private static Difference difference(
            String run, Paired paired, Measure measure, double difference, Interval interval, double chance) {
        var t = paired.t();
        return new Difference(
                run,
                measure,
                paired.topics(),
                difference,
                interval,
                paired.effect(),
                paired.wins(),
                paired.topics() - paired.wins() - paired.losses(),
                paired.losses(),
                new Chance(chance, chance),
                t.isEmpty() ? Optional.empty() : Optional.of(new Chance(t.getAsDouble(), t.getAsDouble())));
    }

    private static List<Measure> measures(ComparedRun run) {
        return run.evaluation().results().stream().map(MeasureValues::measure).toList();
    }

    private static void check(List<ComparedRun> runs) {
        var first = runs.getFirst();
        var names = new ArrayList<String>();
        for (var run : runs) {
            if (names.contains(run.name())) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "compare.twice", run.name());
            }
            names.add(run.name());
            if (!measures(run).equals(measures(first))
                    || !run.evaluation().topics().equals(first.evaluation().topics())) {
                throw new IllegalArgumentException(run.name() + " is of other judgments or measures");
            }
        }
    }

    /** {@return the baseline} */
    public ComparedRun baseline() {
        return runs.getFirst();
    }

    /**
     * The topics that changed most.
     *
     * @param run the place of a run in {@link #runs()}, from 1
     * @param measure the place of a measure, from 0
     * @return all topics that both have a value for, those with the greatest difference first, either way
     */
    public List<TopicChange> changes(int run, int measure) {
        var before = baseline().values(measure).byTopic();
        var after = runs.get(run).values(measure).byTopic();
        return topics.stream()
                .filter(topic -> before.containsKey(topic) && after.containsKey(topic))
                .map(topic -> new TopicChange(topic, before.get(topic), after.get(topic)))
                .sorted(Comparator.comparingDouble((TopicChange change) -> -Math.abs(change.difference())))
                .toList();
    }
}
