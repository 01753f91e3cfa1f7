package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duijie.api.view.Json;
import org.duijie.dictionaries.file.TextLines;
import org.duijie.dictionaries.lint.Finding;
import org.duijie.dictionaries.lint.LintReport;
import org.duijie.dictionaries.lint.Linter;
import org.duijie.dictionaries.lint.Severity;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict lint}: what is wrong with dictionaries; status 1 if there is an error. */
@Command(name = "lint", resourceBundle = "org.duijie.api.cli.help")
final class DictLintCommand implements Callable<Integer> {
    @ParentCommand
    private DictCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "0..*")
    private List<Path> files = List.of();

    @Option(names = "--shipped")
    private boolean shipped;

    @Option(names = "--on", paramLabel = "FILE")
    private Path text;

    @Option(names = "--strict")
    private boolean strict;

    @Option(names = "--notes")
    private boolean notes;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Override
    public Integer call() {
        var report = report(linter());
        output.result(json(report), () -> print(report));
        boolean failed = report.count(Severity.ERROR) > 0 || (strict && report.count(Severity.WARNING) > 0);
        return failed ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private Linter linter() {
        if (shipped) {
            return Linter.shipped();
        }
        return Linter.of(files.isEmpty() ? DictionaryFolder.files(parent.data().dictionaries()) : files);
    }

    private LintReport report(Linter linter) {
        if (text == null) {
            return linter.run();
        }
        try (var lines = TextLines.of(text)) {
            return linter.run(lines);
        }
    }

    private void print(LintReport report) {
        var shown = new HashMap<String, Integer>();
        var why = new HashMap<String, String>();
        for (var finding : report.findings()) {
            why.putIfAbsent(finding.rule(), finding.why(Locale.getDefault()));
            if (isShown(finding) && shown.merge(finding.rule(), 1, Integer::sum) <= top) {
                output.out().print(text(finding) + "\n");
            }
        }
        output.line(
                "dict.lint.report",
                report.entries(),
                report.count(Severity.ERROR),
                report.count(Severity.WARNING),
                report.count(Severity.NOTE));
        printRules(report, shown, why);
    }

    private void printRules(LintReport report, Map<String, Integer> shown, Map<String, String> why) {
        report.byRule().forEach((rule, count) -> {
            output.out().print("  " + Output.text("dict.lint.rule", rule, count) + why.get(rule) + "\n");
            if (shown.getOrDefault(rule, 0) > top) {
                output.subline("dict.lint.more", shown.get(rule) - top, shown.get(rule));
            }
        });
    }

    private boolean isShown(Finding finding) {
        return notes || finding.severity() != Severity.NOTE;
    }

    private static String text(Finding finding) {
        return Output.text("dict.lint.finding", finding.place(), severity(finding), finding.rule())
                + finding.text(Locale.getDefault());
    }

    private static String severity(Finding finding) {
        return Output.text("dict.lint." + finding.severity().name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode json(LintReport report) {
        var json = Json.object()
                .put("entries", report.entries())
                .put("errors", report.count(Severity.ERROR))
                .put("warnings", report.count(Severity.WARNING))
                .put("notes", report.count(Severity.NOTE));
        var rules = json.putObject("rules");
        report.byRule().forEach(rules::put);
        var list = json.putArray("findings");
        report.findings()
                .forEach(f -> list.addObject()
                        .put("file", f.file())
                        .put("line", f.line())
                        .put("rule", f.rule())
                        .put("severity", f.severity().name().toLowerCase(Locale.ROOT))
                        .put("text", f.text(Locale.getDefault())));
        return json;
    }
}
