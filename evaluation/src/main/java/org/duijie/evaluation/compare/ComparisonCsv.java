package org.duijie.evaluation.compare;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Writes comparisons as tables for other programs (RFC 4180, UTF-8, a header line): {@code values.csv}, {@code differences.csv},
 * {@code topics.csv} and {@code residuals.csv}. A file appears, or replaces the one of its name, when it is complete.
 */
public final class ComparisonCsv {
    private final Path folder;

    private ComparisonCsv(Path folder) {
        this.folder = folder;
    }

    /** Fills a table. */
    @FunctionalInterface
    private interface Rows {
        void write(CsvWriter csv);
    }

    /**
     * Writes all tables.
     *
     * @param folder where they are to appear; made if it is not there
     * @param comparison over all topics
     * @param segments the same within segments; their field and segment are columns, empty for all topics
     * @param residuals the topics that changed most
     * @throws BrokenRule {@code file.unwritable}
     */
    public static void write(
            Path folder, Comparison comparison, List<SegmentComparison> segments, List<Residual> residuals) {
        var csv = new ComparisonCsv(folder);
        csv.table("values.csv", rows -> {
            rows.writeRecord("field", "segment", "run", "measure", "topics", "value", "low", "high");
            csv.each(comparison, segments, (place, c) -> c.values().forEach(v -> rows.writeRecord(value(place, v))));
        });
        csv.table("differences.csv", rows -> {
            rows.writeRecord(
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
            csv.each(
                    comparison,
                    segments,
                    (place, c) -> c.differences()
                            .forEach(d -> rows.writeRecord(
                                    difference(place, c.baseline().name(), d))));
        });
        csv.table("topics.csv", rows -> topics(comparison, rows));
        csv.table("residuals.csv", rows -> residuals(residuals, rows));
    }

    /** Takes a comparison and the two columns that say which it is. */
    @FunctionalInterface
    private interface Placed {
        void take(List<String> place, Comparison comparison);
    }

    private void each(Comparison all, List<SegmentComparison> segments, Placed consumer) {
        consumer.take(List.of("", ""), all);
        segments.forEach(s -> consumer.take(List.of(s.field().code(), s.segment()), s.comparison()));
    }

    private static List<String> value(List<String> place, RunValue value) {
        var row = new ArrayList<>(place);
        row.addAll(texts(
                value.run(),
                value.measure(),
                value.topics(),
                value.value(),
                value.interval().low(),
                value.interval().high()));
        return row;
    }

    private static List<String> difference(List<String> place, String baseline, Difference d) {
        var row = new ArrayList<>(place);
        row.addAll(texts(baseline, d.run(), d.measure(), d.topics(), d.difference()));
        row.addAll(texts(d.interval().low(), d.interval().high(), text(d.effect()), d.wins(), d.ties(), d.losses()));
        row.addAll(texts(d.randomisation().p(), d.randomisation().holm()));
        row.addAll(texts(text(d.t().map(Chance::p)), text(d.t().map(Chance::holm))));
        return row;
    }

    private static void topics(Comparison comparison, CsvWriter rows) {
        rows.writeRecord("topic", "measure", "run", "value");
        for (var run : comparison.runs()) {
            for (var values : run.evaluation().results()) {
                values.byTopic()
                        .forEach((topic, value) -> rows.writeRecord(texts(topic, values.measure(), run.name(), value)));
            }
        }
    }

    private static void residuals(List<Residual> residuals, CsvWriter rows) {
        rows.writeRecord(
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
        for (var residual : residuals) {
            for (var line : residual.lists().rows()) {
                var row = texts(
                        residual.run(),
                        residual.measure(),
                        residual.change().topic(),
                        residual.change().baseline(),
                        residual.change().run(),
                        line.rank());
                row.addAll(hit(line.baseline()));
                row.addAll(hit(line.run()));
                rows.writeRecord(row);
            }
        }
    }

    private static List<String> hit(Optional<SideBySide.Hit> hit) {
        return hit.map(h -> texts(h.item(), text(h.grade()), h.score())).orElse(texts("", "", ""));
    }

    private static List<String> texts(Object... values) {
        return new ArrayList<>(Arrays.stream(values).map(String::valueOf).toList());
    }

    private static String text(OptionalDouble value) {
        return value.isPresent() ? String.valueOf(value.getAsDouble()) : "";
    }

    private static String text(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
    }

    private static String text(Optional<Double> value) {
        return value.map(String::valueOf).orElse("");
    }

    private void table(String name, Rows rows) {
        var target = folder.resolve(name);
        var pending = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.createDirectories(folder);
            try (var csv = CsvWriter.builder().build(pending)) {
                rows.write(csv);
            }
            Files.move(pending, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "file.unwritable", target, e);
        }
    }
}
