package org.duijie.evaluation.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.compare.SegmentComparison;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.measure.Evaluation;

/** Compares runs by the first measure within groups of topics. */
final class SegmentMeans {
    private final List<ComparedRun> runs;
    private final Resampling resampling;

    SegmentMeans(List<ComparedRun> runs, Resampling resampling) {
        this.runs = runs.stream().map(SegmentMeans::byFirstMeasure).toList();
        this.resampling = resampling;
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
        if (segments.isEmpty()) {
            return List.of();
        }
        var comparison = Comparison.of(runs, resampling);
        return segments.stream()
                .map(s -> s.compare(comparison))
                .filter(groups -> groups.size() > 1)
                .flatMap(groups -> groups.stream()
                        .map(SegmentMeans::figures)
                        .sorted(Comparator.comparingInt((Report.SegmentFigures s) -> -s.topics())))
                .toList();
    }

    private static Report.SegmentFigures figures(SegmentComparison segment) {
        var values = new LinkedHashMap<String, Double>();
        segment.comparison().values().forEach(v -> values.put(v.run(), v.value()));
        var adjusted = new LinkedHashMap<String, Double>();
        segment.comparison()
                .differences()
                .forEach(d -> adjusted.put(d.run(), d.randomisation().holm()));
        return new Report.SegmentFigures(
                segment.field().code(),
                segment.segment(),
                segment.comparison().topics().size(),
                values,
                adjusted);
    }
}
