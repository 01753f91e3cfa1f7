package org.duijie.evaluation.report;

import java.util.List;

/** What a report holds beside the comparison that it shows, as tables with a header each. */
final class ReportTables {
    private final Report report;

    private ReportTables(Report report) {
        this.report = report;
    }

    static List<CsvTable> of(Report report) {
        var tables = new ReportTables(report);
        return List.of(tables.curves(), tables.reliability(), tables.latencies(), tables.found(), tables.inputs());
    }

    private CsvTable latencies() {
        var table = new CsvTable("latencies", "run", "latency_ms");
        report.latencies().forEach(l -> table.row(l.run(), l.milliseconds()));
        return table;
    }

    private CsvTable curves() {
        var table = new CsvTable("curves", "curve", "run", "x", "y");
        add(table, "precision-recall", report.precision());
        add(table, "ndcg-by-depth", report.gain());
        return table;
    }

    private static void add(CsvTable table, String name, List<Report.Curve> curves) {
        for (var curve : curves) {
            curve.points().forEach(p -> table.row(name, curve.run(), p.getFirst(), p.getLast()));
        }
    }

    private CsvTable reliability() {
        var table = new CsvTable("reliability", "model", "probability", "share", "pairs");
        report.reliability()
                .bins()
                .forEach(b -> table.row(report.reliability().of(), b.probability(), b.share(), b.pairs()));
        return table;
    }

    private CsvTable found() {
        var table = new CsvTable("found", "topic", "topic_title", "run", "rank", "item", "item_title", "grade");
        for (var topic : report.topics()) {
            topic.found().forEach((run, items) -> {
                for (int i = 0; i < items.size(); i++) {
                    var item = items.get(i);
                    table.row(topic.id(), topic.title(), run, i + 1, item.id(), item.title(), item.grade());
                }
            });
        }
        return table;
    }

    private CsvTable inputs() {
        var table = new CsvTable("inputs", "file", "sha256");
        report.inputs().forEach(i -> table.row(i.file(), i.sha256()));
        return table;
    }
}
