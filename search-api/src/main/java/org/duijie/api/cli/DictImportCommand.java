package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.view.Json;
import org.duijie.dictionaries.exchange.DictionaryImport;
import org.duijie.dictionaries.exchange.ForeignFormat;
import org.duijie.dictionaries.exchange.ImportOptions;
import org.duijie.dictionaries.exchange.ImportReport;
import org.duijie.dictionaries.exchange.TooManyBadLines;
import org.duijie.dictionaries.term.TermFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie dict import FILE... --out NAME}: dictionaries of other programs into the user's. */
@Command(name = "import", resourceBundle = "org.duijie.api.cli.help")
final class DictImportCommand implements Runnable {
    @ParentCommand
    private DictCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--format", paramLabel = "F")
    private String format;

    @Option(names = "--field", paramLabel = "CODE", defaultValue = TermFile.NO_FIELD)
    private String field;

    @Option(names = "--out", paramLabel = "NAME", required = true)
    private String name;

    @Option(names = "--max-rejects", paramLabel = "SHARE", defaultValue = "0.1")
    private double maxRejects;

    @Override
    public void run() {
        var options = new ImportOptions(name, Optional.ofNullable(format).map(ForeignFormat::of), field, maxRejects);
        var data = parent.data();
        try {
            var report =
                    new DictionaryImport(data.dictionaries(), data.rejects(), Locale.getDefault(), options).run(files);
            output.result(json(report), () -> print(report));
        } catch (TooManyBadLines e) {
            leftOut(e.report());
            throw e;
        }
    }

    private void print(ImportReport report) {
        report.formats()
                .forEach((file, f) ->
                        output.line(format == null ? "dict.import.guessed" : "dict.import.given", file, f.code()));
        output.line(
                "dict.import.report",
                report.read(),
                report.terms(),
                report.groups(),
                report.duplicates(),
                report.conflicts(),
                report.bad());
        if (report.singles() + report.passedOver() + report.trimmed() > 0) {
            output.subline("dict.import.passedOver", report.singles(), report.passedOver(), report.trimmed());
        }
        leftOut(report);
        report.files().forEach(f -> output.line("dict.import.written", f));
        if (report.files().isEmpty()) {
            output.line("dict.import.nothing");
        } else {
            output.line("dict.import.next");
        }
    }

    private void leftOut(ImportReport report) {
        var locale = Locale.getDefault();
        report.firstBad().forEach(f -> output.err().println("  " + f.text(locale)));
        report.firstConflicts().forEach(f -> output.err().println("  " + f.text(locale)));
        report.rejectFile().ifPresent(f -> output.err().println(Output.text("dict.import.rejectFile", f)));
    }

    private static ObjectNode json(ImportReport report) {
        var json = Json.object()
                .put("read", report.read())
                .put("terms", report.terms())
                .put("groups", report.groups())
                .put("duplicates", report.duplicates())
                .put("singles", report.singles())
                .put("passedOver", report.passedOver())
                .put("conflicts", report.conflicts())
                .put("trimmed", report.trimmed())
                .put("bad", report.bad());
        var formats = json.putObject("formats");
        report.formats().forEach((file, f) -> formats.put(file, f.code()));
        json.set("files", Json.texts(report.files().stream().map(Path::toString).toList()));
        report.rejectFile().ifPresent(f -> json.put("rejectFile", f.toString()));
        return json;
    }
}
