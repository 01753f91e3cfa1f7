package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.DataDirectory;
import org.duijie.api.view.Json;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.FileFormat;
import org.duijie.corpus.read.MappingFile;
import org.duijie.corpus.read.ReadOptions;
import org.duijie.corpus.read.TextEncoding;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportReport;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.corpus.store.TooManyRejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie import FILE...}: files of records into the store. */
@Command(name = "import", resourceBundle = "org.duijie.api.cli.help")
final class ImportCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    private List<Path> files;

    @Option(names = "--kind", paramLabel = "K")
    private String kind;

    @Option(names = "--format", paramLabel = "F")
    private String format;

    @Option(names = "--mapping", paramLabel = "M")
    private Path mapping;

    @Option(names = "--encoding", paramLabel = "E")
    private String encoding;

    @Option(names = "--sheet", paramLabel = "NAME")
    private String sheet;

    @Option(names = "--lenient")
    private boolean lenient;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--write-mapping", paramLabel = "FILE")
    private Path writeMapping;

    @Option(names = "--max-rejects", paramLabel = "SHARE", defaultValue = "0.05")
    private double maxRejects;

    @Option(names = "--adopt")
    private boolean adopt;

    @Override
    public void run() {
        var options = options();
        if (dryRun) {
            var aliases = OrganisationAliases.in(parent.data().root());
            new DryRunOutput(output).run(files, options, aliases, Optional.ofNullable(writeMapping));
            return;
        }
        if (writeMapping != null) {
            throw new ParameterException(output.commandLine(), Output.text("import.writeMapping"));
        }
        try (var store = parent.store()) {
            var report = run(store, parent.data(), files, options, output);
            output.result(json(report), () -> print(report));
        } catch (TooManyRejects e) {
            rejects(e.report());
            throw e;
        }
    }

    /** Imports with progress on standard error. */
    static ImportReport run(
            RecordStore store, DataDirectory data, List<Path> files, ImportOptions options, Output output) {
        try (var progress = new Progress(Output.text("import.task"), "KB", 1 << 10, output.err())) {
            return new Importer(store, data.root())
                    .run(files, options, (done, total, records) -> progress.at(done, total));
        }
    }

    /** What is given here goes before what the mapping file says. */
    private ImportOptions options() {
        var options =
                mapping == null ? ImportOptions.DEFAULT : ImportOptions.DEFAULT.withMapping(MappingFile.read(mapping));
        options = options.withMaxRejects(maxRejects).withLanguage(Locale.getDefault());
        if (kind != null) {
            options = options.withKind(kind);
        }
        if (format != null) {
            options = options.withFormat(FileFormat.of(format));
        }
        if (adopt) {
            options = options.adopting();
        }
        return options.withReading(reading(options.reading()));
    }

    private ReadOptions reading(ReadOptions file) {
        var reading = lenient ? file.withLenient(true) : file;
        reading = encoding == null ? reading : reading.withEncoding(TextEncoding.of(encoding));
        return sheet == null ? reading : reading.withSheet(sheet);
    }

    private static ObjectNode json(ImportReport report) {
        var json = Json.object()
                .put("read", report.read())
                .put("added", report.added())
                .put("changed", report.changed())
                .put("unchanged", report.unchanged())
                .put("rejected", report.rejected());
        json.put("duplicates", report.joined());
        report.rejectFile().ifPresent(f -> json.put("rejectFile", f.toString()));
        var ignored = json.putObject("ignoredFields");
        report.ignoredFields().forEach(ignored::put);
        json.set("checks", ChecksReport.json(report.rules(), Locale.getDefault()));
        json.put("characters", report.characters());
        json.put("seconds", report.total().toMillis() / 1e3);
        return json;
    }

    private void print(ImportReport report) {
        output.line(
                "import.report",
                report.read(),
                report.added(),
                report.changed(),
                report.unchanged(),
                report.rejected());
        if (report.joined() > 0) {
            output.line("import.duplicates", report.joined());
        }
        Rates.print(output, "import.parsing", report.read(), report.characters(), report.parsing());
        Rates.print(output, "import.storing", report.read(), report.characters(), report.storing());
        Rates.print(output, "import.total", report.read(), report.characters(), report.total());
        ChecksReport.print(report.rules(), output);
        report.ignoredFields().forEach((field, count) -> output.line("import.ignored", field, count));
        report.unmappedColumns()
                .forEach((file, columns) -> output.line("import.unmapped", file, String.join(", ", columns)));
        rejects(report);
    }

    private void rejects(ImportReport report) {
        report.firstRejects().forEach(r -> output.err().println("  " + r.text(Locale.getDefault())));
        report.rejectFile()
                .ifPresent(f -> output.err().println(Output.text("import.rejectFile", report.rejected(), f)));
    }
}
