package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderFaultsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "array-element-not-an-object.json | 2: must be a JSON object, was \"乙\"",
                "array-element-malformed.json | 1: not well-formed JSON from column 35 on: Unexpected character ('}'"
                        + " (code 125)): expected a valid value (JSON String, Number, Array, Object or token 'null',"
                        + " 'true… (133 B)",
                "array-empty-element.json | `2: must be a JSON object, was `",
                "stray-quote.csv | 2: the quote at character 6 stands in a field that does not begin with one; RFC"
                        + " 4180 wants the field between quotes and quotes in it doubled; if the last column is meant so,"
                        + " give --lenient: 甲,屏幕5\"大",
                "text-after-quote.csv | 2: at character 4 there is more text between a closing quote and the"
                        + " separator, which RFC 4180 does not allow: \"甲\"号,简介",
                "too-few-columns.tsv | 2: row must have 2 columns, has 1",
                "document-without-title.xml | 2: record \"CN2A\" has neither title nor summary",
                "too-few-values.sql | 2: row must have 2 columns, has 1",
                "expression.sql | 2: value \"CONCAT(乙,丙)\" is an expression, it must be a text, a number or NULL",
            })
    void oneBadEntryIsNamedByItsPlaceAndTheOthersAreRead(String fixture, String message) {
        var reading = Reading.of(Fixtures.file("error/" + fixture));

        assertThat(reading.wrong()).containsExactly(message);
        assertThat(reading.records()).hasSize(1);
    }

    @Test
    void elementsWithoutACommaBetweenThemAreOneBadEntry() {
        var reading = Reading.of(Fixtures.file("error/array-missing-comma.json"));

        assertThat(reading.wrong()).containsExactly("1: more text after the JSON object, from column 1 on");
    }

    @Test
    void aLenientFileStillNeedsItsColumns() {
        var reading =
                Reading.of(Fixtures.file("error/lenient-too-few-columns.csv"), ReadOptions.USUAL.withLenient(true));

        assertThat(reading.wrong()).containsExactly("2: row must have 3 columns, has 2");
        assertThat(reading.records().getFirst().common().summary()).isEqualTo("一,二,\"三\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "array-unclosed.json | file %s: element 2, which begins in line 3, never ends",
                "array-ends-early.json | file %s: element 1, which begins in line 2, never ends",
                "array-trailing-text.json | file %s, line 2: not a JSON array:  must come, not \"[\"",
                "quoted-header-unclosed.csv | file %s: the quote that opens in the record of line 1 is never closed",
                "cut-off.xml | file %s, line 6, column 1: not well-formed XML: XML document structures must start and"
                        + " end within the same entity.",
                "billion-laughs.xml | file %s declares XML entities, which are not read for safety",
                "external-entity.xml | file %s declares XML entities, which are not read for safety",
                "undeclared-entity.xml | file %s, line 3, column 98: not well-formed XML: The entity \"passwords\" was"
                        + " referenced, but not declared.",
                "no-patents.xml | file %s has no element exchange-document",
                "unknown-root.xml | `the content of file %s tells no format, give --format; it begins: <?xml"
                        + " version=\"1.0\" encoding=\"UTF-8\"?> <公告 日期=\"20240318\"/> `",
                "unclosed-string.sql | file %s: what begins in line 3 never ends",
                "cut-off.sql | file %s: what begins in line 3 never ends",
                "no-columns.sql | file %s, line 1 inserts into table \"t\", whose columns neither it nor a CREATE"
                        + " TABLE before it names",
                "no-values.sql | file %s, line 2: INSERT must be followed by VALUES",
                "not-a-dump.sql | file %s is not a dump of MySQL",
            })
    void aFileThatCannotBeReadFurtherIsRefusedByName(String fixture, String message) {
        var file = Fixtures.file("error/" + fixture);

        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessage(message.replace("%s", file.toString()));
    }

    @Test
    void xmlNestedTooDeepIsRefused() throws IOException {
        var file = write("deep.xml", "<exchange-document>" + "<a>".repeat(200_000));

        assertThatThrownBy(() -> Reading.of(file))
                .hasMessage("file " + file + ", line 1: XML is nested deeper than 64");
    }

    @Test
    void aHugeDocumentIsOneBadEntry() throws IOException {
        var file = write(
                "huge.xml",
                "<exchange-documents><exchange-document>" + "<p>长长长</p>".repeat(500_000)
                        + "</exchange-document><exchange-document country=\"CN\" doc-number=\"2\""
                        + " kind=\"A\"><bibliographic-data>"
                        + "<invention-title>甲</invention-title></bibliographic-data></exchange-document></exchange-documents>");

        var reading = Reading.of(file);

        assertThat(reading.wrong()).containsExactly("1: has 2000000 characters, the most is 1048576");
        assertThat(reading.titles()).containsExactly("甲");
    }

    @Test
    void aHugeArrayElementOrSqlRowIsOneBadEntry() throws IOException {
        var json = write(
                "huge.json",
                "[{\"id\":\"" + "a".repeat(3_000_000) + "\"},{\"id\":\"N-1\",\"kind\":\"need\",\"title\":\"甲\"}]");
        var sql = write(
                "huge.sql",
                "CREATE TABLE t (成果名称 text);\nINSERT INTO t VALUES ('" + "长".repeat(3_000_000) + "'),('甲');\n");

        assertThat(Reading.of(json).wrong()).containsExactly("1: line has 3000009 bytes, the most is 1048576");
        assertThat(Reading.of(json).titles()).containsExactly("甲");
        assertThat(Reading.of(sql).wrong()).containsExactly("1: has 1048577 characters, the most is 1048576");
        assertThat(Reading.of(sql).titles()).containsExactly("甲");
    }

    @Test
    void linesThatEndWithCarriageReturnsOnlyAreNotLost() throws IOException {
        var file = write("mac.csv", "成果名称,成果简介\r甲,简介\r");

        assertThatThrownBy(() -> Reading.of(file))
                .hasMessage("file " + file + ": the header cannot be read: character 10 is a lone carriage return;"
                        + " lines must end with a line feed, save the file so: 成果名称,成果简介 甲,简介: 成果名称,成果简介 甲,简介");
    }

    @Test
    void moreColumnsThanAnySheetHasAreRefused() throws IOException {
        var file = write("wide.csv", "a,".repeat(20_000) + "\n");

        assertThatThrownBy(() -> Reading.of(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("row cannot be taken apart: ");
    }

    @Test
    void emptyFilesHaveNoRecordsOrAreRefused() throws IOException {
        for (var name : new String[] {"a.csv", "a.jsonl", "a.json", "a.sql"}) {
            assertThat(Reading.of(write(name, "")).records()).isEmpty();
        }
        for (var name : new String[] {"a.xlsx", "a.zip"}) {
            var file = write(name, "");
            assertThatThrownBy(() -> Reading.of(file))
                    .hasMessageStartingWith("archive " + file + " cannot be opened: ");
        }
    }

    @Test
    void utf16AndOtherEncodingsAreToldApart() throws IOException {
        var utf16 = Files.write(directory.resolve("utf16.csv"), "\uFEFF成果名称\n甲\n".getBytes(StandardCharsets.UTF_16LE));
        var latin = Files.write(
                directory.resolve("latin.csv"),
                "d\u00E9j\u00E0,\u00E9t\u00E9\n\u00FF\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Reading.of(utf16))
                .hasMessage("file " + utf16 + " is UTF-16, save it as UTF-8 or GB18030");
        assertThatThrownBy(() -> Reading.of(latin)).hasMessage("file " + latin + " is neither UTF-8 nor GB18030");
        assertThatThrownBy(() -> TextEncoding.of("big5"))
                .hasMessage("encoding \"big5\" is not known, it must be utf-8 or gb18030");
    }

    @Test
    void aSheetThatIsNotThereIsRefusedWithThoseThatAre() throws IOException {
        var file = write(
                "two.sql",
                "CREATE TABLE a (成果名称 text);CREATE TABLE b (成果名称 text);"
                        + "INSERT INTO a VALUES ('甲');INSERT INTO b VALUES ('乙');");

        assertThat(Reading.of(file, ReadOptions.USUAL.withSheet("b")).titles()).containsExactly("乙");
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.USUAL.withSheet("c")))
                .hasMessage("file " + file + " has no sheet or table \"c\", it has: a, b");
    }

    @Test
    void aFileThatGrowsWhileItIsReadEndsWhereItEndedWhenItWasOpened() throws IOException {
        var file = write("grows.jsonl", need(1) + need(2));
        try (var reader = FileFormat.JSONL.open(file, ReadOptions.USUAL)) {
            Files.writeString(file, need(1) + need(2) + need(3));

            assertThat(Reading.of(reader).titles()).containsExactly("需求1", "需求2");
        }
    }

    @Test
    void aFileThatIsWrittenInTheMiddleOfALineLosesNoLineButThatOne() throws IOException {
        var file = write("cut.jsonl", need(1) + need(2).substring(0, 20));

        assertThat(Reading.of(file).titles()).containsExactly("需求1");
        assertThat(Reading.of(file).wrong()).singleElement().asString().startsWith("2: not well-formed JSON");
    }

    @Test
    void aFileThatBecomesShorterWhileItIsReadIsAnError() throws IOException {
        var file = write("shrinks.jsonl", need(1).repeat(10_000));
        long size = Files.size(file);
        try (var reader = FileFormat.JSONL.open(file, ReadOptions.USUAL)) {
            reader.next();
            Files.writeString(file, "");

            assertThatThrownBy(() -> Reading.of(reader))
                    .isInstanceOf(BrokenRule.class)
                    .hasMessageMatching("file .*shrinks.jsonl became shorter while it was read: it had " + size
                            + " bytes when it was opened, only \\d+ could be read");
        }
    }

    private static String need(int number) {
        return "{\"id\":\"N-" + number + "\",\"kind\":\"need\",\"title\":\"需求" + number + "\"}\n";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
