package org.duijie.evaluation.report;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Difference;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.evaluation.run.RunReader;

/** Makes a {@link Report} of files of judgments and runs. */
public final class ReportMaker {
    /** So many topics are shown with what was found. */
    static final int MOST_TOPICS = 200;

    private final ReportRequest request;
    private final Comparison comparison;
    private final Map<String, RunSurvey> surveys = new LinkedHashMap<>();
    /** What the report calls a run of the comparison. */
    private final Map<String, String> names = new HashMap<>();

    private ReportMaker(ReportRequest request) {
        this.request = request;
        this.comparison = request.comparison();
    }

    /**
     * Makes a report.
     *
     * @return the same for the same request
     * @throws BrokenRule what is wrong with a file, naming it and the line
     */
    public static Report make(ReportRequest request) {
        var maker = new ReportMaker(request);
        request.runs().forEach(maker::read);
        return maker.report();
    }

    private void read(String name, Path file) {
        names.put(comparison.runs().get(surveys.size()).name(), name);
        var survey = new RunSurvey(request.judgments());
        RunReader.each(file, (topic, ranking, line) -> survey.add(topic, ranking), notice -> {});
        surveys.put(name, survey);
    }

    private Report report() {
        var resampling = comparison.resampling();
        var changed = mostChanged();
        return new Report(
                Report.FORMAT,
                request.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                Stream.concat(Stream.of(request.qrels()), request.runs().values().stream())
                        .map(Fingerprint::of)
                        .toList(),
                new Report.Method(
                        resampling.permutations(), resampling.resamples(), resampling.confidence(), resampling.seed()),
                comparison.baseline().evaluation().results().stream()
                        .map(r -> r.measure().notation())
                        .toList(),
                comparison.runs().stream().map(this::figures).toList(),
                comparison.differences().stream().map(this::difference).toList(),
                new SegmentMeans(comparison, names).of(request.segments()),
                curves(RunSurvey::precision),
                curves(RunSurvey::gain),
                request.reliability(),
                request.latencies().entrySet().stream()
                        .map(e -> new Report.Latency(e.getKey(), e.getValue()))
                        .toList(),
                request.explainer().map(Explainer::name).orElse(""),
                changed.stream().limit(MOST_TOPICS).map(this::topic).toList(),
                values(changed));
    }

    private Report.RunFigures figures(ComparedRun run) {
        var estimates = new LinkedHashMap<String, Report.Estimate>();
        comparison.values().stream()
                .filter(v -> v.run().equals(run.name()))
                .forEach(v -> estimates.put(
                        v.measure().notation(),
                        new Report.Estimate(
                                v.value(), v.interval().low(), v.interval().high())));
        var evaluation = run.evaluation();
        return new Report.RunFigures(
                names.get(run.name()),
                evaluation.topics().size(),
                evaluation.missing().size(),
                evaluation.unjudged().size(),
                estimates);
    }

    private Report.Difference difference(Difference d) {
        return new Report.Difference(
                names.get(d.run()),
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
        for (var run : comparison.runs()) {
            var value = run.evaluation().results().getFirst().byTopic().get(topic);
            if (value != null) {
                values.put(names.get(run.name()), value);
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
        return comparison.topics().stream()
                .sorted(Comparator.comparingDouble((String topic) -> -change(topic)))
                .toList();
    }

    private double change(String topic) {
        var values = values(topic);
        double first = values.getOrDefault(names.get(comparison.baseline().name()), 0.0);
        return comparison.runs().size() < 2
                ? -first
                : values.values().stream()
                        .mapToDouble(v -> Math.abs(v - first))
                        .max()
                        .orElse(0);
    }

    private Report.TopicFigures topic(String id) {
        var need = request.need().apply(id);
        var found = new LinkedHashMap<String, List<Report.Item>>();
        surveys.forEach((name, survey) ->
                found.put(name, survey.first(id).stream().map(i -> item(id, i)).toList()));
        return new Report.TopicFigures(
                id,
                need.map(n -> n.common().title()).orElse(""),
                need.map(n -> n.common().summary()).orElse(""),
                values(id),
                found,
                reasons(id, found.values()));
    }

    private Map<String, Explanation> reasons(String topic, Collection<List<Report.Item>> found) {
        var items = found.stream().flatMap(List::stream).map(Report.Item::id).collect(Collectors.toSet());
        return request.explainer().map(e -> e.of(topic, items)).orElse(Map.of());
    }

    private Report.Item item(String topic, String item) {
        var grade = request.judgments().grades().get(topic).get(item);
        return new Report.Item(
                item, request.title().apply(item).orElse(""), grade == null ? "" : Integer.toString(grade));
    }
}
