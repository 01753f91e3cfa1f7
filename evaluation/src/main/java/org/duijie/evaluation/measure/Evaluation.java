package org.duijie.evaluation.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.RunReader;

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
        var tally = new Tally(run.tag(), qrels, measures);
        run.rankings().forEach(tally::add);
        return tally.evaluation(run.tag());
    }

    /**
     * Measures the run in a file, holding one topic at a time where the file holds its rows together.
     *
     * @param qrels the judgments; they decide which topics there are
     * @param run the file
     * @param measures what to compute
     * @param notices gets what is odd in the file: what {@link RunReader#each} tells, {@code run.unjudged} (topics without judgments)
     *     and {@code run.missing} (judged topics without rows)
     * @return the values; the same for the same input
     * @throws BrokenRule {@code run.topics} if no topic of the run is judged, and those of {@link RunReader#each}
     */
    public static Evaluation of(Qrels qrels, Path run, List<Measure> measures, Consumer<BrokenRule> notices) {
        var tally = new Tally(run.toString(), qrels, measures);
        var unjudged = new LinkedHashMap<String, Long>();
        var tag = RunReader.each(
                run,
                (topic, ranking, line) -> {
                    tally.add(topic, ranking);
                    if (!qrels.grades().containsKey(topic)) {
                        unjudged.putIfAbsent(topic, line);
                    }
                },
                notices);
        var evaluation = tally.evaluation(tag);
        evaluation.tell(run, unjudged, notices);
        return evaluation;
    }

    /**
     * Measures several runs, as many at the same time as there are processors.
     *
     * @param notices gets what is odd, run by run
     * @return in the order of the files
     * @throws BrokenRule that of the first file that breaks a rule
     */
    public static List<Evaluation> ofAll(
            Qrels qrels, List<Path> runs, List<Measure> measures, Consumer<BrokenRule> notices) {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var tasks = new ArrayList<Future<Evaluation>>();
            var odd = new ArrayList<List<BrokenRule>>();
            for (var run : runs) {
                var own = new ArrayList<BrokenRule>();
                odd.add(own);
                tasks.add(threads.submit(() -> of(qrels, run, measures, own::add)));
            }
            var evaluations = tasks.stream().map(Evaluation::result).toList();
            odd.forEach(own -> own.forEach(notices));
            return evaluations;
        }
    }

    private static Evaluation result(Future<Evaluation> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BrokenRule broken ? broken : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void tell(Path run, SequencedMap<String, Long> others, Consumer<BrokenRule> notices) {
        if (!others.isEmpty()) {
            var first = others.firstEntry();
            if (missing.size() == topics.size()) {
                throw broken("run.topics", run, first.getValue(), first.getKey(), topics.size(), topics.getFirst());
            }
            notices.accept(broken("run.unjudged", run, first.getValue(), first.getKey(), others.size()));
        }
        if (!missing.isEmpty()) {
            notices.accept(broken("run.missing", run, missing.getFirst(), missing.size()));
        }
    }

    private static BrokenRule broken(String rule, Object... values) {
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, values);
    }
}
