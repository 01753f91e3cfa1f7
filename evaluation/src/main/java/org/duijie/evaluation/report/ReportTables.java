package org.duijie.evaluation.report;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.evaluation.table.CsvTable;

/** What a report holds beside the comparison that it shows, as {@linkplain CsvTable tables}. */
final class ReportTables {
    private final Report report;
    private final Path folder;

    private ReportTables(Report report, Path folder) {
        this.report = report;
        this.folder = folder;
    }

    static void write(Report report, Path folder) {
        var tables = new ReportTables(report, folder);
        tables.write("curves", List.of("curve", "run", "x", "y"), rows -> {
            add(rows, "precision-recall", report.precision());
            add(rows, "ndcg-by-depth", report.gain());
        });
        tables.write("reliability", List.of("model", "probability", "share", "pairs"), tables::reliability);
        tables.write(
                "latencies",
                List.of("run", "latency_ms"),
                rows -> report.latencies().forEach(l -> rows.add(l.run(), l.milliseconds())));
        tables.write(
                "found", List.of("topic", "topic_title", "run", "rank", "item", "item_title", "grade"), tables::found);
        tables.write("reasons", List.of("topic", "item", "reason", "name", "value"), tables::reasons);
        tables.write(
                "inputs",
                List.of("file", "sha256"),
                rows -> report.inputs().forEach(i -> rows.add(i.file(), i.sha256())));
    }

    private void write(String name, List<String> columns, Consumer<CsvTable.Rows> content) {
        CsvTable.write(folder.resolve(name + ".csv"), columns, content);
    }

    private static void add(CsvTable.Rows rows, String name, List<Report.Curve> curves) {
        for (var curve : curves) {
            curve.points().forEach(p -> rows.add(name, curve.run(), p.getFirst(), p.getLast()));
        }
    }

    private void reliability(CsvTable.Rows rows) {
        report.reliability()
                .bins()
                .forEach(b -> rows.add(report.reliability().of(), b.probability(), b.share(), b.pairs()));
    }

    private void found(CsvTable.Rows rows) {
        for (var topic : report.topics()) {
            topic.found().forEach((run, items) -> {
                for (int i = 0; i < items.size(); i++) {
                    var item = items.get(i);
                    rows.add(topic.id(), topic.title(), run, i + 1, item.id(), item.title(), item.grade());
                }
            });
        }
    }

    private void reasons(CsvTable.Rows rows) {
        for (var topic : report.topics()) {
            topic.reasons().forEach((item, reasons) -> reasons(rows, topic.id(), item, reasons));
        }
    }

    private static void reasons(CsvTable.Rows rows, String topic, String item, Explanation reasons) {
        if (!reasons.sentence().text().isEmpty()) {
            rows.add(topic, item, "sentence", reasons.sentence().text(), "");
        }
        reasons.terms().forEach(t -> rows.add(topic, item, "term", t.term(), t.share()));
        reasons.features().forEach(f -> rows.add(topic, item, "feature", f.feature(), f.share()));
        reasons.ipc().forEach(c -> rows.add(topic, item, "ipc", c, ""));
        reasons.industry().forEach(c -> rows.add(topic, item, "industry", c, ""));
        reasons.indicators().forEach(i -> rows.add(topic, item, "indicator-" + i.verdict(), i.asked(), i.offered()));
    }
}
