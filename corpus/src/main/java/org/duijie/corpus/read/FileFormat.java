package org.duijie.corpus.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;

/** The forms in which files of records come. */
public enum FileFormat {
    JSONL(List.of("jsonl", "ndjson", "json")),
    CSV(List.of("csv"));

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    FileFormat(List<String> extensions) {
        this.extensions = extensions;
    }

    /** {@return the name on the command line, such as {@code jsonl}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the format with this code}
     *
     * @throws BrokenRule {@code format.unknown}
     */
    public static FileFormat of(String code) {
        for (var format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "format.unknown", code);
    }

    /**
     * {@return the format that a file's extension tells}
     *
     * @throws BrokenRule {@code format.extension}
     */
    public static FileFormat ofFile(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        for (var format : values()) {
            if (format.extensions.stream().anyMatch(e -> name.endsWith("." + e))) {
                return format;
            }
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "format.extension", file);
    }

    /**
     * Checks that there is something to read.
     *
     * @throws BrokenRule {@code file.missing}, {@code file.directory}, {@code file.unreadable}
     */
    public static void checkReadable(Path file) {
        if (!Files.exists(file)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "file.missing", file);
        }
        if (Files.isDirectory(file)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "file.directory", file);
        }
        if (!Files.isReadable(file)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "file.unreadable", file);
        }
    }

    /**
     * Opens a file in this format.
     *
     * @param mapping which column is which field, for formats with columns
     * @param kind the kind of records that do not say theirs
     * @return the reader, to be closed by the caller
     * @throws BrokenRule where the file cannot be read, or its header says nothing
     */
    public RecordReader open(Path file, ColumnMapping mapping, Optional<Kind> kind) {
        return switch (this) {
            case JSONL -> new JsonLinesReader(file);
            case CSV -> new CsvReader(file, mapping, kind);
        };
    }
}
