package org.duijie.evaluation.report;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.evaluation.run.Qrels;

/**
 * What a report is made of.
 *
 * @param qrels the file of judgments
 * @param judgments what it holds
 * @param runs files by the name that the report gives each, in the order of the comparison
 * @param comparison of those runs by those judgments; by its first measure topics and segments are shown
 * @param need the record of a topic, as far as it is known
 * @param title the title of an item, as far as it is known
 * @param explainer says why items were found; empty where there is no index
 * @param segments what groups topics fall into; none where nothing is known of them
 * @param reliability of the model that one of the runs is of
 * @param latencies the median milliseconds of a topic, by run
 * @param at when
 */
public record ReportRequest(
        Path qrels,
        Qrels judgments,
        Map<String, Path> runs,
        Comparison comparison,
        Function<String, Optional<Need>> need,
        Function<String, Optional<String>> title,
        Optional<Explainer> explainer,
        List<Segments> segments,
        Report.Reliabilities reliability,
        Map<String, Double> latencies,
        Instant at) {
    /** Copies. */
    public ReportRequest {
        runs = new LinkedHashMap<>(runs);
        segments = List.copyOf(segments);
        latencies = new LinkedHashMap<>(latencies);
    }
}
