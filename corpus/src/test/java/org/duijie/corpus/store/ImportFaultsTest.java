package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportFaultsTest {
    private static final ImportOptions ALL_MAY_FAIL = ImportOptions.DEFAULT.withMaxRejects(1);

    /** SQLITE_OPEN_READONLY and SQLITE_OPEN_URI. */
    private static final String READ_ONLY = String.valueOf(0x01 | 0x40);

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "malformed-json.jsonl | 2 | json.form | not well-formed JSON from column 40 on: Unexpected"
                        + " end-of-input: was expecting closing quote for a string value",
                "wrong-type.jsonl | 2 | field.text | title: must be text, was [\"甲\"]",
                "unknown-kind.jsonl | 2 | kind.unknown | kind \"thesis\" is not known, it must be one of: achievement,"
                        + " patent, need, enterprise",
                "missing-kind.jsonl | 2 | field.missing | kind: is missing",
                "empty-text.jsonl | 2 | text.missing | record \"N-2\" has neither title nor summary",
                "invalid-utf8.jsonl | 2 | utf8.form | not well-formed UTF-8 from byte 36 on: 0xB8",
                "duplicate-key.jsonl | 2 | json.duplicate | title: is given twice",
                "not-an-object.jsonl | 2 | json.object | must be a JSON object, was [\"N-2\",\"need\",\"甲\"]",
                "unknown-event.jsonl | 2 | event.unknown | event \"like\" is not known, it must be one of: impression,"
                        + " view, save, contact, negotiate, sign, reject",
                "too-few-columns.csv | 3 | csv.columns | row must have 3 columns, has 2",
                "too-many-columns.csv | 3 | csv.columns | row must have 2 columns, has 3",
                "wrong-amount.csv | 3 | cell.amount | price: must be an amount like 120万元, 1200000 or 面议, was"
                        + " \"1.2.3万元\"",
                "unknown-stage.csv | 3 | stage.unknown | stage \"第七阶段\" is not known, it must be one of: early,"
                        + " middle, mature",
                "invalid-utf8.csv | 3 | utf8.form | not well-formed UTF-8 from byte 11 on: 0xB8",
            })
    void oneBadEntryIsRefusedWithLineRuleAndValueAndTheOthersAreImported(
            String fixture, long line, String rule, String message) throws IOException {
        var file = Fixtures.file("error/" + fixture);
        try (var store = RecordStore.open(directory)) {
            var report = run(store, file, ALL_MAY_FAIL);

            assertThat(report.read()).isEqualTo(2);
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.rejected()).isEqualTo(1);
            var reject = report.firstRejects().getFirst();
            assertThat(reject.rule()).hasMessage(message);
            assertThat(reject.text(Locale.ENGLISH)).isEqualTo(file + ":" + line + ": " + message);

            var written = rejects(report);
            assertThat(written).hasSize(1);
            assertThat(written.getFirst())
                    .containsEntry("file", file.toString())
                    .containsEntry("line", (int) line)
                    .containsEntry("rule", rule)
                    .containsEntry("reason", message)
                    .containsEntry("raw", line(file, line));
        }
    }

    @Test
    void aRejectOfAPartOfAFileIsWrittenWithThePart() throws IOException {
        var file = directory.resolve("a.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("表/b.csv"));
            zip.write("成果名称,成果简介\n甲\n乙,简介\n".getBytes(StandardCharsets.UTF_8));
        }
        try (var store = RecordStore.open(directory)) {
            var report = run(store, file, ALL_MAY_FAIL);

            assertThat(report.added()).isEqualTo(1);
            assertThat(report.firstRejects().getFirst().text(Locale.ENGLISH))
                    .isEqualTo(file + "!表/b.csv:2: row must have 2 columns, has 1");
            assertThat(rejects(report).getFirst())
                    .containsEntry("file", file + "!表/b.csv")
                    .containsEntry("line", 2);
        }
    }

    @Test
    void theSameIdTwiceInOneImportIsRefusedNamingTheFirst() {
        var file = Fixtures.file("error/duplicate-id.jsonl");
        try (var store = RecordStore.open(directory)) {
            var report = run(store, file, ALL_MAY_FAIL);

            assertThat(report.added()).isEqualTo(1);
            assertThat(report.firstRejects().getFirst().rule())
                    .hasMessage("need id \"N-1\" is given twice in this import, first in " + file + ", line 1");
            assertThat(store.find("N-1").orElseThrow().common().title()).isEqualTo("耐高温隔膜");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unclosed-quote.csv | file %s: the quote that opens in the record of line 2 is never closed",
                "unknown-columns.csv | file %s: no column of the header is known, name them with --mapping: 甲, 乙",
                "unknown-kind-columns.csv | file %s: the columns do not tell the kind of the records, give it with"
                        + " --kind: 标题, 摘要内容",
                "unknown-format.dat | the extension of file %s tells no format, it must be .jsonl, .json, .csv, .tsv,"
                        + " .xlsx, .xml, .sql or .zip, or give --format",
                "no-such-file.jsonl | file %s does not exist",
            })
    void aFileThatSaysNothingFailsTheImportByName(String fixture, String message) {
        var file = Fixtures.file("error").resolve(fixture);
        try (var store = RecordStore.open(directory)) {
            assertThatThrownBy(() -> run(store, file, ALL_MAY_FAIL))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage(message.replace("%s", file.toString()));
            assertThat(store.sequence()).isZero();
        }
    }

    @Test
    void aDirectoryInPlaceOfAFileFailsBeforeAnythingIsRead() {
        var good = Fixtures.file("sample/tiny/one.jsonl");
        try (var store = RecordStore.open(directory)) {
            assertThatThrownBy(() -> new Importer(store, directory)
                            .run(List.of(good, directory), ImportOptions.DEFAULT, ImportProgress.NONE))
                    .hasMessage(directory + " is a directory, a file is needed");
            assertThat(store.sequence()).isZero();
        }
    }

    @Test
    void tooManyRejectsFailTheImportWithItsReportAndRejectFile() throws IOException {
        var file = Fixtures.file("error/wrong-type.jsonl");
        try (var store = RecordStore.open(directory)) {
            assertThatThrownBy(() -> run(store, file, ImportOptions.DEFAULT))
                    .isInstanceOfSatisfying(TooManyRejects.class, e -> {
                        assertThat(e.rule()).isEqualTo("import.rejects");
                        assertThat(e.report().read()).isEqualTo(2);
                        assertThat(e.report().rejectFile().orElseThrow()).isRegularFile();
                        assertThat(e)
                                .hasMessage(
                                        "1 of 2 entries break a rule (50.0 %, at most 5.0 % may), nothing was imported,"
                                                + " the reasons are in "
                                                + e.report().rejectFile().orElseThrow());
                    });
            assertThat(store.sequence()).isZero();
            assertThat(store.find("N-1")).isEmpty();
        }
    }

    @Test
    void anOverLongLineIsOneRejectWithShortenedTextAndReadingGoesOn() throws IOException {
        var file = directory.resolve("huge.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"N-1\",\"kind\":\"need\",\"title\":\"" + "a".repeat(10_000_000) + "\"}\n"
                        + "{\"id\":\"N-2\",\"kind\":\"need\",\"title\":\"甲\"}\n");
        try (var store = RecordStore.open(directory)) {
            var report = run(store, file, ALL_MAY_FAIL);

            assertThat(report.added()).isEqualTo(1);
            var reject = report.firstRejects().getFirst();
            assertThat(reject.rule()).hasMessage("line has 10000037 bytes, the most is 1048576");
            assertThat(reject.raw()).hasSize(1_000 + "… (10000037 B)".length()).endsWith("a… (10000037 B)");
            assertThat(Files.size(report.rejectFile().orElseThrow())).isLessThan(2_000);
        }
    }

    @Test
    void aLoneSurrogateInAWrongValueDoesNotKeepTheRejectFromBeingWritten() throws IOException {
        var file = directory.resolve("surrogate.jsonl");
        Files.writeString(file, "{\"id\":\"N-1\",\"kind\":\"need\",\"title\":[\"\\ud800\"]}\n");
        try (var store = RecordStore.open(directory)) {
            var written = rejects(run(store, file, ALL_MAY_FAIL));

            assertThat(written.getFirst()).containsEntry("reason", "title: must be text, was [\"\uFFFD\"]");
        }
    }

    @Test
    void aHugeTitleOrRowIsOneReject() throws IOException {
        var title = directory.resolve("title.jsonl");
        Files.writeString(title, "{\"id\":\"N-1\",\"kind\":\"need\",\"title\":\"" + "长".repeat(300_000) + "\"}\n");
        var row = directory.resolve("row.csv");
        Files.writeString(row, "成果名称,成果简介\n甲,\"" + "长\n".repeat(2_500_000) + "\"\n乙,简介\n");
        try (var store = RecordStore.open(directory)) {
            assertThat(run(store, title, ALL_MAY_FAIL).firstRejects().getFirst().rule())
                    .hasMessageStartingWith("title has 300000 characters, the most is 1000: 长长")
                    .hasMessageEndingWith("长… (900000 B)");
            var report = run(store, row, ALL_MAY_FAIL);
            assertThat(report.firstRejects().getFirst().rule())
                    .hasMessage("line has 10000006 bytes, the most is 1048576");
            assertThat(report.added()).isEqualTo(1);
        }
    }

    @Test
    void aFullDiskFailsTheImportAndLeavesTheStoreAsItWas() throws IOException {
        try (var store = RecordStore.open(new DatabasePlace.Files(directory), Map.of("max_page_count", "100"))) {
            run(store, Fixtures.file("sample/tiny/one.jsonl"), ImportOptions.DEFAULT);
            var large = directory.resolve("large.jsonl");
            Files.writeString(large, lines(1_000));

            assertThatThrownBy(() -> run(store, large, ImportOptions.DEFAULT))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageStartingWith("the disk of record store " + directory.resolve("store.db")
                            + " is full, nothing was changed: ");
            assertThat(store.sequence()).isEqualTo(3);
            assertThat(store.find("N-1")).isPresent();
            assertThat(store.find("L-1")).isEmpty();
        }
    }

    @Test
    void aReadOnlyStoreFailsTheImport() {
        RecordStore.open(directory).close();
        try (var store = RecordStore.open(new DatabasePlace.Files(directory), Map.of("open_mode", READ_ONLY))) {
            assertThatThrownBy(() -> run(store, Fixtures.file("sample/tiny/one.jsonl"), ImportOptions.DEFAULT))
                    .hasMessageStartingWith("record store " + directory.resolve("store.db")
                            + " is on a read-only disk or a read-only file, nothing was changed: ");
        }
    }

    @Test
    void aReadOnlyDirectoryIsRefused() throws IOException {
        var readOnly = Files.createDirectory(
                directory.resolve("ro"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeThat(Files.isWritable(readOnly)).as("root writes everywhere").isFalse();

        assertThatThrownBy(() -> RecordStore.open(readOnly))
                .hasMessageStartingWith("data directory " + readOnly + " cannot be made or written: ");
    }

    @Test
    void rejectsThatCannotBeWrittenFailTheImport() throws IOException {
        Files.writeString(directory.resolve("rejects"), "a file in the way");
        try (var store = RecordStore.open(directory)) {
            assertThatThrownBy(() -> run(store, Fixtures.file("error/wrong-type.jsonl"), ALL_MAY_FAIL))
                    .hasMessageStartingWith("rejects cannot be written to directory " + directory.resolve("rejects"));
            assertThat(store.sequence()).isZero();
        }
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ImportOptions.DEFAULT.withMaxRejects(5))
                .hasMessage("share of rejects 5.0 must be between 0 and 1");
    }

    private ImportReport run(RecordStore store, Path file, ImportOptions options) {
        return new Importer(store, directory).run(List.of(file), options, ImportProgress.NONE);
    }

    private static String lines(int count) {
        var lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append("{\"id\":\"L-")
                    .append(i)
                    .append("\",\"kind\":\"need\",\"title\":\"")
                    .append("长".repeat(500))
                    .append("\"}\n");
        }
        return lines.toString();
    }

    private static List<Map<String, Object>> rejects(ImportReport report) throws IOException {
        var mapper = new ObjectMapper();
        try (var values = mapper.readerFor(Map.class)
                .<Map<String, Object>>readValues(
                        report.rejectFile().orElseThrow().toFile())) {
            return values.readAll();
        }
    }

    private static String line(Path file, long number) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .skip(number - 1)
                .findFirst()
                .orElseThrow();
    }
}
