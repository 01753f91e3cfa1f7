package org.duijie.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.normalise.OrganisationAliases;
import org.duijie.corpus.read.GuessedMapping;
import org.duijie.corpus.read.TableProfile;
import org.duijie.corpus.store.DryRun;
import org.duijie.corpus.store.FileProfile;
import org.duijie.corpus.store.ImportOptions;

/** Prints how an import would understand its files, column by column. */
final class DryRunOutput {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 24;

    private final Output output;

    DryRunOutput(Output output) {
        this.output = output;
    }

    /** Reads the files; writes the mapping that was guessed, where a file for it is given. */
    void run(List<Path> files, ImportOptions options, OrganisationAliases aliases, Optional<Path> mapping) {
        var dryRun = new DryRun(options, aliases);
        var profiles = files.stream().map(dryRun::run).toList();
        output.result(json(profiles, mapping), () -> profiles.forEach(this::print));
        if (mapping.isPresent()) {
            var tables = profiles.stream()
                    .flatMap(p -> p.tablesWithColumns().stream())
                    .toList();
            new GuessedMapping(options.format(), options.reading(), tables).write(mapping.get(), Locale.getDefault());
            if (!output.json()) {
                output.line("import.mappingWritten", mapping.get());
            }
        }
    }

    private void print(FileProfile profile) {
        output.line("import.dry.file", profile.file(), profile.format().code(), profile.read(), profile.rejected());
        double seconds = Math.max(profile.time().toNanos(), 1) / 1e9;
        output.subline(
                "import.dry.time",
                String.format(Locale.ROOT, "%.2f", seconds),
                String.format(Locale.ROOT, "%,.0f", profile.read() / seconds));
        for (var table : profile.tables()) {
            var name = table.name().isEmpty() ? "" : table.name() + ": ";
            output.subline(
                    "import.dry.table", name, table.kind().map(Kind::code).orElse("-"), table.rows());
            table.columns().stream().filter(c -> !c.name().isBlank()).forEach(column -> print(table, column));
        }
        profile.firstRejects().forEach(r -> output.err().println("  " + r.text(Locale.getDefault())));
    }

    private void print(TableProfile table, TableProfile.Column column) {
        var share = table.rows() == 0 ? 0 : 100.0 * column.filled() / table.rows();
        var field = column.field().isEmpty() ? Output.text("import.dry.leftOut") : column.field();
        var samples = column.samples().stream()
                .limit(SAMPLES)
                .map(DryRunOutput::shown)
                .toList();
        output.out()
                .println(String.format(
                        Locale.ROOT,
                        "    %s -> %s  %.0f %%  %s",
                        column.name(),
                        field,
                        share,
                        String.join(" | ", samples)));
        column.samples().stream()
                .flatMap(sample -> sample.wrong().stream())
                .forEach(rule -> output.out().println("      ! " + rule.text(Locale.getDefault())));
    }

    private static String shown(TableProfile.Sample sample) {
        var text = shortened(sample.text());
        return sample.understood().isEmpty() ? text : text + " = " + shortened(sample.understood());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > LONGEST_SAMPLE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…"
                : line;
    }

    private static ObjectNode json(List<FileProfile> profiles, Optional<Path> mapping) {
        var json = Json.object();
        var files = json.putArray("files");
        profiles.forEach(profile -> files.add(json(profile)));
        mapping.ifPresent(file -> json.put("mapping", file.toString()));
        return json;
    }

    private static JsonNode json(FileProfile profile) {
        var json = Json.object()
                .put("file", profile.file().toString())
                .put("format", profile.format().code())
                .put("read", profile.read())
                .put("rejected", profile.rejected())
                .put("seconds", profile.time().toMillis() / 1e3);
        var rejects = json.putArray("firstRejects");
        profile.firstRejects()
                .forEach(r -> rejects.addObject()
                        .put("file", r.file())
                        .put("line", r.line())
                        .put("rule", r.rule().rule())
                        .put("reason", r.rule().text(Locale.getDefault())));
        var tables = json.putArray("tables");
        for (var table : profile.tables()) {
            var one = tables.addObject().put("name", table.name());
            table.kind().ifPresent(kind -> one.put("kind", kind.code()));
            one.put("rows", table.rows());
            columns(one.putArray("columns"), table.columns());
        }
        return json;
    }

    private static void columns(ArrayNode array, List<TableProfile.Column> columns) {
        for (var column : columns) {
            var one = array.addObject()
                    .put("name", column.name())
                    .put("field", column.field())
                    .put("filled", column.filled());
            var samples = one.putArray("samples");
            for (var sample : column.samples()) {
                var node = samples.addObject().put("text", sample.text());
                if (!sample.understood().isEmpty()) {
                    node.put("understood", sample.understood());
                }
                sample.wrong().ifPresent(rule -> node.put("wrong", rule.text(Locale.getDefault())));
            }
        }
    }
}
