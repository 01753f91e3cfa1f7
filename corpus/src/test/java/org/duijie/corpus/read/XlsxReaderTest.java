package org.duijie.corpus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxReaderTest {
    @TempDir
    Path directory;

    @Test
    void severalSheetsOfSeveralKindsAreReadAndNotesAndHiddenSheetsAreNot() throws IOException {
        var file = workbook(book -> {
            rows(book.newWorksheet("说明"), "填表说明", "请勿改动");
            var achievements = book.newWorksheet("成果");
            row(achievements, 0, "成果名称", "所处阶段");
            row(achievements, 1, "隔膜", "中试");
            row(achievements, 3, "涂层", "小试");
            var needs = book.newWorksheet("需求");
            row(needs, 0, "需求名称", "需求描述", "预算");
            row(needs, 1, "耐高温隔膜", "180℃", 500_000);
            var words = book.newWorksheet("字典");
            row(words, 0, "成果名称");
            row(words, 1, "不要");
            words.setVisibilityState(VisibilityState.HIDDEN);
        });

        var reading = Reading.of(file);

        assertThat(reading.wrong()).isEmpty();
        assertThat(reading.titles()).containsExactly("隔膜", "涂层", "耐高温隔膜");
        assertThat(reading.parts()).containsExactly("成果:2", "成果:4", "需求:2");
        assertThat(((Need) reading.records().getLast()).budget().orElseThrow().amount())
                .isEqualByComparingTo("500000");
        assertThat(reading.unmapped()).containsExactly("说明!填表说明");
        assertThat(reading.tables()).extracting(TableProfile::name).containsExactly("成果", "需求");
        assertThat(Reading.of(file, ReadOptions.USUAL.withSheet("字典")).titles()).containsExactly("不要");
    }

    @Test
    void aHeaderBelowATitleInTwoRowsOfMergedCellsIsUnderstood() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("汇总");
            row(sheet, 0, "2024年科技成果汇总表");
            sheet.range(0, 0, 0, 5).merge();
            row(sheet, 1, "序号", "成果信息", null, "联系方式", null, "转让价格(万元)");
            row(sheet, 2, null, "名称", "所处阶段", "联系人", "座机", null);
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(1, 1, 1, 2).merge();
            sheet.range(1, 3, 1, 4).merge();
            row(sheet, 3, 1, "隔膜", "中试", "张示例", "0574-00000012", 120);
        });

        var options = ReadOptions.USUAL.withKind(java.util.Optional.of(Kind.ACHIEVEMENT));
        var reading = Reading.of(file, options);
        var record = (Achievement) reading.records().getFirst();

        assertThat(reading.tables().getFirst().columns())
                .extracting(TableProfile.Column::name)
                .containsExactly("序号", "成果信息/名称", "成果信息/所处阶段", "联系方式/联系人", "联系方式/座机", "转让价格(万元)");
        assertThat(record.common().title()).isEqualTo("隔膜");
        assertThat(record.contact()).isEqualTo("张示例\n0574-00000012");
        assertThat(record.price().orElseThrow().amount()).isEqualByComparingTo("1200000");
        assertThat(reading.parts()).containsExactly("汇总:4");
        assertThat(Reading.of(file, options.withHeaderRows(List.of(3)))
                        .tables()
                        .getFirst()
                        .columns())
                .extracting(TableProfile.Column::name)
                .containsExactly("", "名称", "所处阶段", "联系人", "座机");
        assertThatThrownBy(() -> Reading.of(file, options.withHeaderRows(List.of(30))))
                .hasMessage("sheet " + file + "!汇总: header rows [30] are not among its first 20 rows");
    }

    @Test
    void datesAndLongNumbersInCellsOfNumbersAreRead() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("成果");
            row(sheet, 0, "成果名称", "开始日期", "完成日期", "登记号");
            row(sheet, 1, "隔膜", LocalDate.of(2024, 3, 18), 45369, 913301000000000L);
            sheet.style(1, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
        });

        var record = (Achievement) Reading.of(file).records().getFirst();

        assertThat(record.startDate()).hasToString("Optional[2024-03-18]");
        assertThat(record.endDate()).hasToString("Optional[2024-03-18]");
        assertThat(record.registrationNo()).isEqualTo("913301000000000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 164 | true",
                "[$-804]yyyy\\年m\\月 | 165 | true",
                "General | 0 | false",
                "#,##0.00\"day\" | 166 | false",
                "[Red]0.00 | 167 | false",
                "h:mm | 20 | false",
                "| 31 | true",
                "| 1 | false",
            })
    void aFormatWithYearOrDayIsOneOfDates(String format, int id, boolean isDate) {
        assertThat(XlsxCells.isDate(format, id)).isEqualTo(isDate);
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() throws IOException {
        var file = workbook(book -> rows(book.newWorksheet("成果"), "成果名称", "甲"));
        Archives.replace(
                file,
                "[Content_Types].xml",
                xml -> xml.replaceFirst("<Override PartName=\"/xl/styles.xml\"[^>]*/>", ""));
        Archives.remove(file, "xl/styles.xml");

        assertThat(Reading.of(file).titles()).containsExactly("甲");
    }

    @Test
    void aMillionRowsAreReadInABoundedHeap() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("成果");
            row(sheet, 0, "成果编号", "成果名称", "成果简介");
            for (int i = 1; i <= 1_000_000; i++) {
                sheet.inlineString(i, 0, "C-" + i);
                sheet.inlineString(i, 1, "成果" + i);
                sheet.value(i, 2, i);
                if (i % 10_000 == 0) {
                    flush(sheet);
                }
            }
        });
        long count = 0;
        try (var reader = FileFormat.XLSX.open(file, ReadOptions.USUAL)) {
            while (reader.next().isPresent()) {
                count++;
            }
            assertThat(reader.bytesRead()).isEqualTo(Files.size(file));
        }
        assertThat(count).isEqualTo(1_000_000);
    }

    @Test
    void aSheetWithoutAKnownNameIsRefusedWithItsNames() throws IOException {
        var file = workbook(book -> rows(book.newWorksheet("表一"), "甲", "乙"));

        assertThatThrownBy(() -> Reading.of(file))
                .hasMessage("file " + file + "!表一: no column of the header is known, name them with --mapping: 甲");
        assertThatThrownBy(() -> Reading.of(file, ReadOptions.USUAL.withSheet("表二")))
                .hasMessage("file " + file + " has no sheet or table \"表二\", it has: 表一");
    }

    @Test
    void anErrorInACellIsABadEntry() throws IOException {
        var file = workbook(book -> {
            var sheet = book.newWorksheet("成果");
            row(sheet, 0, "成果名称", "成果简介");
            row(sheet, 1, "甲", "简介");
        });
        Archives.replace(
                file,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst("(<c r=\"B2\")[^>]*>.*?</c>", "$1 t=\"e\"><v>#N/A</v></c>"));

        assertThat(Reading.of(file).wrong()).containsExactly("2: column \"成果简介\" has the spreadsheet's error #N/A");
    }

    @Test
    void aDamagedWorkbookIsRefusedByName() throws IOException {
        var old = Files.write(directory.resolve("old.xlsx"), new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        var text = Files.writeString(directory.resolve("text.xlsx"), "成果名称\n甲\n");
        var cut = workbook(book -> rows(book.newWorksheet("成果"), "成果名称", "甲"));
        Archives.replace(cut, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() - 40));

        assertThatThrownBy(() -> Reading.of(old))
                .hasMessage("file " + old
                        + " is an old .xls or a workbook with a password, save it as .xlsx without a password");
        assertThatThrownBy(() -> Reading.of(text))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("archive " + text + " cannot be opened: ");
        assertThatThrownBy(() -> Reading.of(cut))
                .isInstanceOf(BrokenRule.class)
                .hasMessageStartingWith("workbook " + cut + "!成果 cannot be read: ");
    }

    private Path workbook(Consumer<Workbook> filling) throws IOException {
        var file = Files.createTempFile(directory, "book", ".xlsx");
        try (var output = Files.newOutputStream(file);
                var book = new Workbook(output, "Test", "1.0")) {
            filling.accept(book);
        }
        return file;
    }

    private static void rows(Worksheet sheet, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            row(sheet, i, texts[i]);
        }
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case LocalDate date -> sheet.value(row, column, date);
                default -> sheet.value(row, column, cells[column].toString());
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
