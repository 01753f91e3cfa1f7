package org.duijie.evaluation.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.SegmentComparison;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.measure.Evaluation;

/** Compares runs by the first measure within groups of topics. */
final class SegmentMeans {
    private final Comparison comparison;
    private final Map<String, String> names;

    /**
     * For the runs of a comparison.
     *
     * @param names what the report calls each
     */
    SegmentMeans(Comparison whole, Map<String, String> names) {
        var runs = whole.runs().stream().map(SegmentMeans::byFirstMeasure).toList();
        this.comparison = new Comparison(runs, whole.topics(), whole.resampling(), List.of(), List.of());
        this.names = names;
    }

    private static ComparedRun byFirstMeasure(ComparedRun run) {
        var all = run.evaluation();
        return new ComparedRun(
                run.name(),
                new Evaluation(
                        all.tag(),
                        all.topics(),
                        all.missing(),
                        all.unjudged(),
                        List.of(all.results().getFirst())));
    }

    /** {@return the groups, kind by kind, of each the largest first; kinds that part nothing are left out} */
    List<Report.SegmentFigures> of(List<Segments> segments) {
        return segments.stream()
                .map(s -> s.compare(comparison))
                .filter(groups -> groups.size() > 1)
                .flatMap(groups -> groups.stream()
                        .map(this::figures)
                        .sorted(Comparator.comparingInt((Report.SegmentFigures s) -> -s.topics())))
                .toList();
    }

    private Report.SegmentFigures figures(SegmentComparison segment) {
        var values = new LinkedHashMap<String, Double>();
        segment.comparison().values().forEach(v -> values.put(names.get(v.run()), v.value()));
        var adjusted = new LinkedHashMap<String, Double>();
        segment.comparison()
                .differences()
                .forEach(d -> adjusted.put(names.get(d.run()), d.randomisation().holm()));
        return new Report.SegmentFigures(
                segment.field().code(),
                segment.segment(),
                segment.comparison().topics().size(),
                values,
                adjusted);
    }
}
