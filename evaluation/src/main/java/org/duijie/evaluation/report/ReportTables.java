package org.duijie.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a report holds, as tables with a header each. */
final class ReportTables {
    private final Report report;

    private ReportTables(Report report) {
        this.report = report;
    }

    static List<CsvTable> of(Report report) {
        var tables = new ReportTables(report);
        return Stream.of(
                        tables.runs(),
                        tables.differences(),
                        tables.segments(),
                        tables.curves(),
                        tables.reliability(),
                        tables.topics(),
                        tables.found(),
                        tables.inputs())
                .toList();
    }

    private CsvTable runs() {
        var table = new CsvTable(
                "runs", "run", "measure", "value", "low", "high", "topics", "missing", "unjudged", "latency_ms");
        var latencies = report.latencies().stream()
                .collect(Collectors.toMap(Report.Latency::run, l -> (Object) l.milliseconds()));
        for (var run : report.runs()) {
            run.measures()
                    .forEach((measure, e) -> table.row(
                            run.name(),
                            measure,
                            e.value(),
                            e.low(),
                            e.high(),
                            run.topics(),
                            run.missing(),
                            run.unjudged(),
                            latencies.getOrDefault(run.name(), "")));
        }
        return table;
    }

    private CsvTable differences() {
        var table = new CsvTable(
                "differences",
                "run",
                "measure",
                "difference",
                "low",
                "high",
                "p",
                "p_adjusted",
                "effect",
                "better",
                "same",
                "worse");
        report.differences()
                .forEach(d -> table.row(
                        d.run(),
                        d.measure(),
                        d.value(),
                        d.low(),
                        d.high(),
                        d.p(),
                        d.adjusted(),
                        d.effect(),
                        d.wins(),
                        d.ties(),
                        d.losses()));
        return table;
    }

    private CsvTable segments() {
        var table = new CsvTable("segments", "by", "segment", "topics", "run", "value", "p_adjusted");
        for (var segment : report.segments()) {
            segment.values()
                    .forEach((run, value) -> table.row(
                            segment.by(),
                            segment.value(),
                            segment.topics(),
                            run,
                            value,
                            segment.adjusted().containsKey(run)
                                    ? segment.adjusted().get(run)
                                    : ""));
        }
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

    private CsvTable topics() {
        var columns = new ArrayList<>(List.of("topic"));
        report.runs().forEach(r -> columns.add(r.name()));
        var table = new CsvTable("topics", columns.toArray(String[]::new));
        report.allTopics().forEach((topic, values) -> table.row(row(topic, values)));
        return table;
    }

    private Object[] row(String topic, Map<String, Double> values) {
        var row = new ArrayList<Object>(List.of(topic));
        for (var run : report.runs()) {
            row.add(values.containsKey(run.name()) ? values.get(run.name()) : "");
        }
        return row.toArray();
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
