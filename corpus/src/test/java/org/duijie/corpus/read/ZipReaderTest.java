package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
    private static final String TABLE = "成果名称\n甲\n";

    @TempDir
    Path directory;

    @Test
    void entriesOfEveryFormatAreReadAndOthersNamed() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        entries.put("__MACOSX/._a.csv", new byte[] {0});
        entries.put("表/a.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        entries.put("b.json", "[{\"id\":\"N-1\",\"kind\":\"need\",\"title\":\"乙\"}]".getBytes(StandardCharsets.UTF_8));
        entries.put("c.xml", Files.readAllBytes(Fixtures.file("read/cnipa.xml")));
        entries.put("c.tif", new byte[] {1, 2, 3});
        entries.put("d.xlsx", workbook());
        entries.put("e.sql", Files.readAllBytes(Fixtures.file("read/commented.sql")));
        var file = Archives.write(directory.resolve("all.zip"), StandardCharsets.UTF_8, entries);

        var reading = Reading.of(file);

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.titles()).startsWith("甲", "乙", "一种锂电池隔膜", "丁").hasSize(7);
        assertThat(reading.parts())
                .startsWith("表/a.csv:2", "b.json:1", "c.xml:1", "d.xlsx!成果:2", "e.sql!achievement:1");
        assertThat(reading.unmapped()).contains("c.tif", "note");
        assertThat(reading.tables())
                .extracting(TableProfile::name)
                .startsWith("表/a.csv", "d.xlsx!成果", "e.sql!achievement");
        try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(left).noneMatch(f -> f.getFileName().toString().matches("duijie-.*xlsx"));
        }
    }

    @Test
    void namesInTheNationalEncodingAreRead() throws IOException {
        var file = Archives.write(
                directory.resolve("gbk.zip"),
                TextEncoding.GB18030,
                Map.of("成果.csv", "成果名称,成果简介\n甲\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(Reading.of(file).parts()).containsExactly("成果.csv:2");
        assertThat(Reading.of(file).wrong()).containsExactly("2: row must have 2 columns, has 1");
    }

    @Test
    void aBombIsRefusedByItsRatioAlsoIfItsDirectoryLies() throws IOException {
        var bomb = new byte[40 << 20];
        Arrays.fill(bomb, (byte) ' ');
        var file = Archives.write(directory.resolve("bomb.zip"), StandardCharsets.UTF_8, Map.of("a.csv", bomb));
        var message = "archive %s: a.csv would grow to more than 200 times its packed size, it may be a zip bomb";

        assertThatThrownBy(() -> Reading.of(file)).hasMessage(message.replace("%s", file.toString()));

        var bytes = Files.readAllBytes(file);
        int directoryEntry = find(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[directoryEntry + 24 + 3] = 0; // 40 MiB become less than the limit
        bytes[directoryEntry + 24 + 2] = 1;
        var liar = Files.write(directory.resolve("liar.zip"), bytes);
        assertThatThrownBy(() -> Reading.of(liar)).hasMessage(message.replace("%s", liar.toString()));
    }

    @Test
    void anArchiveIsRefusedByItsSizeAndItsNumberOfEntries() throws IOException {
        var file = Archives.write(directory.resolve("two.zip"), "a.csv", TABLE, "b.csv", TABLE);
        var few = new ArchiveLimits(1, 1000, 200, 1000);
        var small = new ArchiveLimits(10, 20, 200, 1000);

        assertThatThrownBy(() -> new ZipReader(file, ReadOptions.USUAL, few))
                .hasMessage("archive " + file + " has more than 1 entries");
        assertThatThrownBy(() -> new ZipReader(file, ReadOptions.USUAL, small))
                .hasMessage("archive " + file + " would grow to more than 20 bytes");
    }

    @Test
    void aWorkbookWhoseTextsGrowTooMuchIsABomb() throws IOException {
        var file = Files.write(directory.resolve("bomb.xlsx"), workbook());
        Archives.replace(file, "xl/sharedStrings.xml", xml -> xml + " ".repeat(40 << 20));

        assertThatThrownBy(() -> Reading.of(file))
                .hasMessage("archive " + file
                        + ": xl/sharedStrings.xml would grow to more than 200 times its packed size, it may be"
                        + " a zip bomb");
    }

    @Test
    void archivesInArchivesPasswordsAndNothingToReadAreRefused() throws IOException {
        var nested = Archives.write(directory.resolve("nested.zip"), "a.zip", "PK");
        var nothing = Archives.write(directory.resolve("nothing.zip"), "a.pdf", "%PDF", "b.tif", "II");
        var broken = Archives.write(directory.resolve("broken.zip"), "a.csv", "甲\n乙\n");
        var brokenBook = Archives.write(directory.resolve("book.zip"), "a.xlsx", "PK");
        var locked = Archives.write(directory.resolve("locked.zip"), "a.csv", TABLE);
        var bytes = Files.readAllBytes(locked);
        bytes[find(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
        Files.write(locked, bytes);
        var cut = Files.write(directory.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> Reading.of(nested))
                .hasMessage("archive " + nested + " has archive a.zip in it, unpack that first");
        assertThatThrownBy(() -> Reading.of(nothing))
                .hasMessage("archive " + nothing + " has no file that can be read, it has: a.pdf, b.tif");
        assertThatThrownBy(() -> Reading.of(broken))
                .hasMessage("file " + broken + "!a.csv: no column of the header is known, name them with --mapping: 甲");
        assertThatThrownBy(() -> Reading.of(brokenBook))
                .hasMessageStartingWith("archive " + brokenBook + "!a.xlsx cannot be opened: ");
        assertThatThrownBy(() -> Reading.of(locked))
                .hasMessage("archive " + locked + ": a.csv has a password, take it away");
        assertThatThrownBy(() -> Reading.of(cut))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("archive " + cut + " cannot be opened: ");
    }

    private byte[] workbook() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Test", "1.0")) {
            var sheet = book.newWorksheet("成果");
            sheet.value(0, 0, "成果名称");
            sheet.value(1, 0, "丁");
        }
        return bytes.toByteArray();
    }

    private static int find(byte[] bytes, byte[] wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (Arrays.equals(bytes, i, Math.min(bytes.length, i + wanted.length), wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }
}
