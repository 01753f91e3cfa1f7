package org.duijie.api.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.KeptReports;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.SegmentField;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.report.Report;
import org.duijie.evaluation.report.ReportFiles;
import org.duijie.evaluation.report.ReportMaker;
import org.duijie.evaluation.report.ReportRequest;
import org.duijie.evaluation.run.Qrels;
import org.duijie.recommender.affinity.ReliabilityFile;
import picocli.CommandLine.Option;

/** What {@code evaluate} writes besides: a report as one HTML file, or kept for the web application. */
final class ReportOptions {
    private static final List<SegmentField> FIELDS = List.of(
            SegmentField.IPC_SECTION,
            SegmentField.INDUSTRY,
            SegmentField.REGION,
            SegmentField.LENGTH,
            SegmentField.SOURCE);
    private static final List<String> ENDINGS = List.of(".gz", ".run", ".txt");

    @Option(names = "--html", paramLabel = "FILE")
    private Path html;

    @Option(names = "--keep", paramLabel = "NAME")
    private String keep;

    @Option(names = "--latency", paramLabel = "RUN=MS")
    private Map<String, Double> latencies = new LinkedHashMap<>();

    /** {@return whether a report is wanted} */
    boolean isWanted() {
        return html != null || keep != null;
    }

    /**
     * What is compared.
     *
     * @param comparison of the runs by the judgments
     * @param topics file of need records, or null where none was given
     * @param learned whether one of the runs is by the model of the data directory
     * @param tables folder for what a report holds beside the comparison, or null
     */
    record Compared(
            Path qrels,
            Qrels judgments,
            List<Path> runs,
            Comparison comparison,
            Path topics,
            boolean learned,
            Path tables) {}

    /** Writes what is wanted. */
    void write(Compared compared, ReportSources sources, DataDirectory data, Output output) {
        var topics = compared.topics();
        var named = names(compared.runs());
        latencies.keySet().stream()
                .filter(n -> !named.containsKey(n))
                .findFirst()
                .ifPresent(n -> {
                    throw new BrokenRule(ApiMessages.MESSAGES, "report.latency", n, String.join(", ", named.keySet()));
                });
        var request = new ReportRequest(
                compared.qrels(),
                compared.judgments(),
                named,
                compared.comparison(),
                sources::need,
                sources::title,
                sources.explainer(),
                topics == null ? List.of() : Segments.read(topics, FIELDS),
                compared.learned() ? reliability(data) : Report.Reliabilities.NONE,
                latencies,
                Instant.now());
        write(ReportMaker.make(request), compared.tables(), data, output);
    }

    private void write(Report report, Path tables, DataDirectory data, Output output) {
        if (html != null) {
            ReportFiles.html(report, Locale.getDefault(), html);
            output.err().println(Output.text("report.written", html));
        }
        if (tables != null) {
            ReportFiles.csv(report, tables);
            output.err().println(Output.text("report.written", tables));
        }
        if (keep != null) {
            KeptReports.of(data).keep(keep, report);
            output.err().println(Output.text("report.kept", keep));
        }
    }

    /** The names of files without folder and ending; the paths where two would be the same. */
    private static Map<String, Path> names(List<Path> runs) {
        var shortNames = runs.stream().map(ReportOptions::shortName).toList();
        boolean different = new HashSet<>(shortNames).size() == runs.size();
        var names = new LinkedHashMap<String, Path>();
        for (int i = 0; i < runs.size(); i++) {
            names.put(different ? shortNames.get(i) : runs.get(i).toString(), runs.get(i));
        }
        return names;
    }

    private static String shortName(Path run) {
        var name = run.getFileName().toString();
        for (var ending : ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }

    private static Report.Reliabilities reliability(DataDirectory data) {
        var models = data.models();
        return models.current()
                .map(models::open)
                .map(m -> new Report.Reliabilities(
                        m.id(),
                        ReliabilityFile.read(m).stream()
                                .map(r -> new Report.Bin(r.probability(), r.right(), r.pairs()))
                                .toList()))
                .orElse(Report.Reliabilities.NONE);
    }
}
