package org.duijie.corpus.read;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** The forms in which files of records come. */
public enum FileFormat {
    /** JSON Lines. */
    JSONL(List.of("jsonl", "ndjson")),
    /** One JSON array of objects. */
    JSON(List.of()),
    /** RFC 4180. */
    CSV(List.of("csv")),
    /** As CSV, parted by tabs. */
    TSV(List.of("tsv", "tab")),
    /** Workbooks of Office Open XML. */
    XLSX(List.of("xlsx", "xlsm")),
    /** Patents as the Chinese office publishes them, {@code PatentDocumentAndRelated}. */
    CNIPA(List.of()),
    /** Patents as offices exchange them after WIPO ST.36, {@code exchange-document}. */
    ST36(List.of()),
    /** Dumps of MySQL. */
    SQL(List.of("sql")),
    /** Archives of any of these. */
    ZIP(List.of("zip"));

    /** Extensions that several formats have, which the content tells apart. */
    private static final List<String> AMBIGUOUS = List.of("json", "xml", "txt");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    FileFormat(List<String> extensions) {
        this.extensions = extensions;
    }

    /** {@return the name on the command line, such as {@code jsonl}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether such files have columns, which a mapping names, rather than fields} */
    public boolean hasColumns() {
        return switch (this) {
            case CSV, TSV, XLSX, SQL, ZIP -> true;
            case JSONL, JSON, CNIPA, ST36 -> false;
        };
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
        var codes = Arrays.stream(values()).map(FileFormat::code).collect(Collectors.joining(", "));
        throw new BrokenRule(CorpusMessages.MESSAGES, "format.unknown", code, codes);
    }

    /**
     * {@return the format that a file's extension tells, and where several formats have it, its beginning}
     *
     * @throws BrokenRule {@code format.extension}, {@code format.content}, {@code file.read}
     */
    public static FileFormat ofFile(Path file) {
        if (!isAmbiguous(file.toString()) || !Files.isRegularFile(file)) {
            return ofName(file.toString())
                    .orElseThrow(() -> new BrokenRule(CorpusMessages.MESSAGES, "format.extension", file));
        }
        try (var bytes = FileBytes.of(file)) {
            return FormatContent.of(bytes);
        }
    }

    /** {@return the format that a name tells} */
    static Optional<FileFormat> ofName(String name) {
        var extension = extension(name);
        return Arrays.stream(values())
                .filter(format -> format.extensions.contains(extension))
                .findFirst();
    }

    /** {@return whether only its content tells the format of a file of this name} */
    static boolean isAmbiguous(String name) {
        return AMBIGUOUS.contains(extension(name));
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
     * @return the reader, to be closed by the caller
     * @throws BrokenRule where the file cannot be read
     */
    public RecordReader open(Path file, ReadOptions options) {
        return switch (this) {
            case XLSX -> new TableReader(file.toString(), new XlsxRows(file, file.toString(), options), options);
            case ZIP -> new ZipReader(file, options);
            default -> open(FileBytes.of(file), options);
        };
    }

    /** Opens what can be read from its beginning to its end; it is closed with the reader, or when this fails. */
    RecordReader open(FileBytes file, ReadOptions options) {
        try {
            return switch (this) {
                case JSONL -> new JsonLinesReader(file);
                case JSON -> new JsonArrayReader(file);
                case CSV -> csv(file, ',', options);
                case TSV -> csv(file, '\t', options);
                case SQL -> new TableReader(file.name(), new SqlRows(file, encoding(file, options)), options);
                case CNIPA -> new PatentXmlReader(file, new CnipaDocument());
                case ST36 -> new PatentXmlReader(file, new St36Document());
                case XLSX, ZIP -> throw new IllegalArgumentException(code() + " cannot be read as a stream");
            };
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static RecordReader csv(FileBytes file, char separator, ReadOptions options) {
        var rows = new CsvRows(file, encoding(file, options), separator, options.lenient());
        return new TableReader(file.name(), rows, options);
    }

    private static Charset encoding(FileBytes file, ReadOptions options) {
        return options.encoding().orElseGet(() -> TextEncoding.detect(file));
    }
}
