package org.duijie.corpus.read;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/** A mapping as it was guessed, written as a {@link MappingFile} for a person to correct. */
public final class GuessedMapping {
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 30;

    private final Optional<FileFormat> format;
    private final ReadOptions options;
    private final List<TableProfile> tables;

    /**
     * The mapping of tables.
     *
     * @param format the files' format, where it was given
     * @param options how they were read
     * @param tables what was understood
     * @throws BrokenRule {@code mapping.noColumns}, {@code mapping.tables} where one file cannot say what they are
     */
    public GuessedMapping(Optional<FileFormat> format, ReadOptions options, List<TableProfile> tables) {
        this.format = format;
        this.options = options;
        this.tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "mapping.noColumns");
        }
        boolean oneKind = tables.stream().map(TableProfile::kind).distinct().count() == 1;
        boolean oneField = columns().values().stream()
                .allMatch(same ->
                        same.stream().map(TableProfile.Column::field).distinct().count() == 1);
        if (!oneKind || !oneField) {
            var names = tables.stream().map(TableProfile::name).collect(Collectors.joining(", "));
            throw new BrokenRule(CorpusMessages.MESSAGES, "mapping.tables", names);
        }
    }

    /**
     * Writes a file, which must not be there.
     *
     * @param language of its comments
     * @throws BrokenRule {@code mapping.exists}, {@code mapping.write}
     */
    public void write(Path file, Locale language) {
        try {
            Files.writeString(file, text(language), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "mapping.exists", file);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "mapping.write", file, e);
        }
    }

    /** {@return the file's text} */
    String text(Locale language) {
        var yaml = new StringBuilder();
        yaml.append("# ")
                .append(CorpusMessages.MESSAGES.text(language, "mapping.comment"))
                .append('\n');
        var kind = tables.getFirst().kind().map(Kind::code);
        setting(
                yaml,
                kind.isEmpty() ? "# kind" : "kind",
                kind.or(() -> Optional.of("achievement | patent | need | enterprise")));
        setting(yaml, "format", format.map(FileFormat::code));
        setting(yaml, "encoding", options.encoding().map(c -> c.name().toLowerCase(Locale.ROOT)));
        setting(yaml, "sheet", options.sheet().map(GuessedMapping::quoted));
        setting(
                yaml,
                "headerRows",
                Optional.of(options.headerRows()).filter(r -> !r.isEmpty()).map(List::toString));
        setting(yaml, "lenient", Optional.of("true").filter(t -> options.lenient()));
        yaml.append("columns:\n");
        columns().forEach((name, same) -> column(yaml, name, same.getFirst()));
        yaml.append("values:\n");
        columns().forEach((name, same) -> values(yaml, name, same, language));
        return yaml.toString();
    }

    private Map<String, List<TableProfile.Column>> columns() {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> !column.name().isBlank())
                .collect(Collectors.groupingBy(TableProfile.Column::name, LinkedHashMap::new, Collectors.toList()));
    }

    private static void setting(StringBuilder yaml, String key, Optional<String> value) {
        value.ifPresent(v -> yaml.append(key).append(": ").append(v).append('\n'));
    }

    private static void column(StringBuilder yaml, String name, TableProfile.Column column) {
        var samples = column.samples().stream()
                .limit(SAMPLES)
                .map(sample -> shown(sample.text()))
                .collect(Collectors.joining(" | "));
        yaml.append("  ").append(quoted(name)).append(": ");
        yaml.append(column.field().isEmpty() ? "\"\"" : column.field());
        yaml.append(samples.isEmpty() ? "" : "  # " + samples).append('\n');
    }

    /** The words that are no codes yet, as comments to be filled in. */
    private static void values(StringBuilder yaml, String name, List<TableProfile.Column> same, Locale language) {
        var wrong = same.stream()
                .flatMap(column -> column.samples().stream())
                .filter(sample -> sample.wrong().isPresent())
                .toList();
        if (wrong.isEmpty()) {
            return;
        }
        yaml.append("  ").append(quoted(name)).append(":\n");
        for (var sample : wrong) {
            var reason = sample.wrong().orElseThrow().text(language);
            yaml.append("    # ")
                    .append(quoted(shown(sample.text())))
                    .append(": \"\"  # ")
                    .append(reason)
                    .append('\n');
        }
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > LONGEST_SAMPLE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_SAMPLE)) + "…"
                : line;
    }

    /** A JSON string is a YAML scalar. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
