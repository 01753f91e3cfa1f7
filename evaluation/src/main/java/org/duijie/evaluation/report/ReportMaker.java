package org.duijie.evaluation.report;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Difference;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.RunReader;

/** Makes a {@link Report} of files of judgments and runs. */
public final class ReportMaker {
    /** So many topics are shown with what was found. */
    static final int MOST_TOPICS = 200;

    private final ReportRequest request;
    private final Qrels qrels;
    private final Map<String, RunSurvey> surveys = new LinkedHashMap<>();
    private final List<ComparedRun> runs = new ArrayList<>();

    private ReportMaker(ReportRequest request, Qrels qrels) {
        this.request = request;
        this.qrels = qrels;
    }

    /**
     * Makes a report.
     *
     * @param notices gets what is odd in the files
     * @return the same for the same request
     * @throws BrokenRule what is wrong with a file, naming it and the line
     */
    public static Report make(ReportRequest request, Consumer<BrokenRule> notices) {
        var maker = new ReportMaker(request, QrelsReader.read(request.qrels()));
        request.runs().forEach((name, file) -> maker.read(name, file, notices));
        return maker.report();
    }

    private void read(String name, Path file, Consumer<BrokenRule> notices) {
        runs.add(new ComparedRun(name, Evaluation.of(qrels, file, request.measures(), notices)));
        var survey = new RunSurvey(qrels);
        RunReader.each(file, (topic, ranking, line) -> survey.add(topic, ranking), notice -> {});
        surveys.put(name, survey);
    }

    private Report report() {
        var comparison = Comparison.of(compared(), request.resampling());
        var resampling = request.resampling();
        var changed = mostChanged();
        return new Report(
                Report.FORMAT,
                request.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                Stream.concat(Stream.of(request.qrels()), request.runs().values().stream())
                        .map(Fingerprint::of)
                        .toList(),
                new Report.Method(
                        resampling.permutations(), resampling.resamples(), resampling.confidence(), resampling.seed()),
                request.measures().stream().map(Measure::notation).toList(),
                runs.stream().map(r -> figures(r, comparison)).toList(),
                runs.size() < 2
                        ? List.of()
                        : comparison.differences().stream()
                                .map(ReportMaker::difference)
                                .toList(),
                new SegmentMeans(compared(), request.resampling()).of(request.segments()),
                curves(RunSurvey::precision),
                curves(RunSurvey::gain),
                request.reliability(),
                request.latencies().entrySet().stream()
                        .map(e -> new Report.Latency(e.getKey(), e.getValue()))
                        .toList(),
                changed.stream().limit(MOST_TOPICS).map(this::topic).toList(),
                values(changed));
    }

    /** A single run is held against itself, which gives its intervals. */
    private List<ComparedRun> compared() {
        var first = runs.getFirst();
        return runs.size() > 1 ? runs : List.of(first, new ComparedRun(first.name() + "'", first.evaluation()));
    }

    private static Report.RunFigures figures(ComparedRun run, Comparison comparison) {
        var estimates = new LinkedHashMap<String, Report.Estimate>();
        comparison.values().stream()
                .filter(v -> v.run().equals(run.name()))
                .forEach(v -> estimates.put(
                        v.measure().notation(),
                        new Report.Estimate(
                                v.value(), v.interval().low(), v.interval().high())));
        var evaluation = run.evaluation();
        return new Report.RunFigures(
                run.name(),
                evaluation.topics().size(),
                evaluation.missing().size(),
                evaluation.unjudged().size(),
                estimates);
    }

    private static Report.Difference difference(Difference d) {
        return new Report.Difference(
                d.run(),
                d.measure().notation(),
                d.difference(),
                d.interval().low(),
                d.interval().high(),
                d.improvement() > 0,
                d.randomisation().p(),
                d.randomisation().holm(),
                d.effect().orElse(0),
                d.wins(),
                d.ties(),
                d.losses());
    }

    private List<Report.Curve> curves(Function<RunSurvey, List<List<Double>>> curve) {
        return surveys.entrySet().stream()
                .map(e -> new Report.Curve(e.getKey(), curve.apply(e.getValue())))
                .toList();
    }

    private Map<String, Double> values(String topic) {
        var values = new LinkedHashMap<String, Double>();
        for (var run : runs) {
            var value = run.evaluation().results().getFirst().byTopic().get(topic);
            if (value != null) {
                values.put(run.name(), value);
            }
        }
        return values;
    }

    private Map<String, Map<String, Double>> values(List<String> topics) {
        var values = new LinkedHashMap<String, Map<String, Double>>();
        topics.stream().sorted().forEach(t -> values.put(t, values(t)));
        return values;
    }

    /** All topics, those first in which a run differs most from the baseline; of a single run, those first in which it is worst. */
    private List<String> mostChanged() {
        return runs.getFirst().evaluation().topics().stream()
                .sorted(Comparator.comparingDouble((String topic) -> -change(topic)))
                .toList();
    }

    private double change(String topic) {
        var values = values(topic);
        double first = values.getOrDefault(runs.getFirst().name(), 0.0);
        return runs.size() < 2
                ? -first
                : values.values().stream()
                        .mapToDouble(v -> Math.abs(v - first))
                        .max()
                        .orElse(0);
    }

    private Report.TopicFigures topic(String id) {
        var need = request.needs().get(id);
        var found = new LinkedHashMap<String, List<Report.Item>>();
        surveys.forEach((name, survey) ->
                found.put(name, survey.first(id).stream().map(i -> item(id, i)).toList()));
        return new Report.TopicFigures(
                id,
                need == null ? "" : need.common().title(),
                need == null ? "" : need.common().summary(),
                values(id),
                found);
    }

    private Report.Item item(String topic, String item) {
        var grade = qrels.grades().get(topic).get(item);
        return new Report.Item(
                item, request.title().apply(item).orElse(""), grade == null ? "" : Integer.toString(grade));
    }
}
