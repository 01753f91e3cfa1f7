package org.duijie.evaluation.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.evaluation.table.CsvTable;

/**
 * Writes comparisons as {@linkplain CsvTable tables}: {@code values.csv}, {@code differences.csv}, {@code topics.csv} and
 * {@code residuals.csv}.
 */
public final class ComparisonCsv {
    private static final List<String> VALUES =
            List.of("field", "segment", "run", "measure", "topics", "value", "low", "high");
    private static final List<String> DIFFERENCES = List.of(
            "field",
            "segment",
            "baseline",
            "run",
            "measure",
            "topics",
            "difference",
            "low",
            "high",
            "effect",
            "wins",
            "ties",
            "losses",
            "p",
            "p_holm",
            "t_p",
            "t_p_holm");
    private static final List<String> TOPICS = List.of("topic", "measure", "run", "value");
    private static final List<String> RESIDUALS = List.of(
            "run",
            "measure",
            "topic",
            "baseline_value",
            "value",
            "rank",
            "baseline_item",
            "baseline_grade",
            "baseline_score",
            "item",
            "grade",
            "score");

    private ComparisonCsv() {}

    /**
     * Writes all tables.
     *
     * @param folder where they are to appear; made if it is not there
     * @param comparison over all topics
     * @param segments the same within segments; their field and segment are columns, empty for all topics
     * @param residuals the topics that changed most
     * @throws org.duijie.corpus.check.BrokenRule {@code file.directory}, {@code file.unwritable}
     */
    public static void write(
            Path folder, Comparison comparison, List<SegmentComparison> segments, List<Residual> residuals) {
        CsvTable.write(
                folder.resolve("values.csv"),
                VALUES,
                rows -> each(
                        comparison,
                        segments,
                        (field, segment, c) -> c.values().forEach(v -> rows.add(value(field, segment, v)))));
        CsvTable.write(
                folder.resolve("differences.csv"),
                DIFFERENCES,
                rows -> each(
                        comparison,
                        segments,
                        (field, segment, c) -> c.differences()
                                .forEach(d -> rows.add(
                                        difference(field, segment, c.baseline().name(), d)))));
        CsvTable.write(folder.resolve("topics.csv"), TOPICS, rows -> topics(comparison, rows));
        CsvTable.write(folder.resolve("residuals.csv"), RESIDUALS, rows -> residuals(residuals, rows));
    }

    /** Takes a comparison and the two columns that say which it is. */
    @FunctionalInterface
    private interface Placed {
        void take(String field, String segment, Comparison comparison);
    }

    private static void each(Comparison all, List<SegmentComparison> segments, Placed consumer) {
        consumer.take("", "", all);
        segments.forEach(s -> consumer.take(s.field().code(), s.segment(), s.comparison()));
    }

    private static Object[] value(String field, String segment, RunValue value) {
        return new Object[] {
            field,
            segment,
            value.run(),
            value.measure(),
            value.topics(),
            value.value(),
            value.interval().low(),
            value.interval().high()
        };
    }

    private static Object[] difference(String field, String segment, String baseline, Difference d) {
        return new Object[] {
            field,
            segment,
            baseline,
            d.run(),
            d.measure(),
            d.topics(),
            d.difference(),
            d.interval().low(),
            d.interval().high(),
            d.effect(),
            d.wins(),
            d.ties(),
            d.losses(),
            d.randomisation().p(),
            d.randomisation().holm(),
            d.t().map(Chance::p),
            d.t().map(Chance::holm)
        };
    }

    private static void topics(Comparison comparison, CsvTable.Rows rows) {
        for (var run : comparison.runs()) {
            for (var values : run.evaluation().results()) {
                values.byTopic().forEach((topic, value) -> rows.add(topic, values.measure(), run.name(), value));
            }
        }
    }

    private static void residuals(List<Residual> residuals, CsvTable.Rows rows) {
        for (var residual : residuals) {
            var change = residual.change();
            for (var line : residual.lists().rows()) {
                var row = new ArrayList<Object>(List.of(
                        residual.run(),
                        residual.measure(),
                        change.topic(),
                        change.baseline(),
                        change.run(),
                        line.rank()));
                row.addAll(hit(line.baseline()));
                row.addAll(hit(line.run()));
                rows.add(row.toArray());
            }
        }
    }

    private static List<Object> hit(Optional<SideBySide.Hit> hit) {
        return hit.map(h -> Arrays.<Object>asList(h.item(), h.grade(), h.score()))
                .orElse(List.of("", "", ""));
    }
}
