package org.duijie.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.duijie.evaluation.batch.Topics;

/**
 * Which topics are alike.
 *
 * @param field by what
 * @param byTopic for each topic the segments that it is in
 */
public record Segments(SegmentField field, Map<String, List<String>> byTopic) {
    /** The segment of topics whose record does not say, or that have no record. */
    public static final String UNKNOWN = "-";

    public Segments {
        byTopic = Map.copyOf(byTopic);
    }

    /**
     * The segments of the needs in a file.
     *
     * @param topics need records, as {@link Topics} reads them
     * @param fields by what; one result each
     * @throws org.duijie.corpus.check.BrokenRule those of {@link Topics#forEach}
     */
    public static List<Segments> read(Path topics, List<SegmentField> fields) {
        var byField = new ArrayList<Map<String, List<String>>>();
        fields.forEach(field -> byField.add(new HashMap<>()));
        Topics.forEach(topics, need -> {
            for (int i = 0; i < fields.size(); i++) {
                byField.get(i).put(need.common().id(), fields.get(i).of(need));
            }
        });
        return IntStream.range(0, fields.size())
                .mapToObj(i -> new Segments(fields.get(i), byField.get(i)))
                .toList();
    }

    /**
     * Compares runs within each segment that has a judged topic. Probabilities are corrected for all segments, runs and measures
     * together.
     *
     * @param comparison the runs, and how to compute
     * @return in the order of the segments' names
     */
    public List<SegmentComparison> compare(Comparison comparison) {
        var bySegment = new TreeMap<String, List<String>>();
        for (var topic : comparison.topics()) {
            var segments = byTopic.getOrDefault(topic, List.of());
            for (var segment : segments.isEmpty() ? List.of(UNKNOWN) : segments) {
                bySegment.computeIfAbsent(segment, s -> new ArrayList<>()).add(topic);
            }
        }
        var names = List.copyOf(bySegment.keySet());
        var corrected = Corrections.corrected(bySegment.values().stream()
                .map(topics -> Comparison.uncorrected(comparison.runs(), topics, comparison.resampling()))
                .toList());
        return IntStream.range(0, names.size())
                .mapToObj(i -> new SegmentComparison(field, names.get(i), corrected.get(i)))
                .toList();
    }
}
