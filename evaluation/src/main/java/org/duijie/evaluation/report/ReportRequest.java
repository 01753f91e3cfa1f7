package org.duijie.evaluation.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.measure.Measure;

/**
 * What a report is made of.
 *
 * @param qrels the file of judgments
 * @param runs files by name, the baseline first
 * @param measures at least one; by the first one topics and segments are shown
 * @param resampling how certainty is computed
 * @param needs the topics' records, as far as they are known
 * @param title the title of an item, as far as it is known
 * @param segments what groups topics fall into; none where nothing is known of them
 * @param reliability of the model that one of the runs is of
 * @param latencies the median milliseconds of a topic, by run
 * @param at when
 */
public record ReportRequest(
        Path qrels,
        Map<String, Path> runs,
        List<Measure> measures,
        Resampling resampling,
        Map<String, Need> needs,
        Function<String, Optional<String>> title,
        List<Segments> segments,
        Report.Reliabilities reliability,
        Map<String, Double> latencies,
        Instant at) {
    /** Copies. */
    public ReportRequest {
        runs = new LinkedHashMap<>(runs);
        measures = List.copyOf(measures);
        needs = Map.copyOf(needs);
        segments = List.copyOf(segments);
        latencies = new LinkedHashMap<>(latencies);
    }
}
