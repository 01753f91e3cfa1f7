package org.duijie.corpus.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** Cells of a workbook as texts: numbers without exponents, and as ISO dates where they are shown as dates. */
record XlsxCells(boolean from1904) {
    private static final int DAYS_TO_1904 = 1462;
    /** What stands in a number format and is no code: texts, escaped characters, colours, locales. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?");

    /** {@return the texts of a row's cells, blank where there is none} */
    List<String> texts(Row row) {
        var texts = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(Optional.ofNullable(row.getCell(i)).map(this::text).orElse(""));
        }
        return texts;
    }

    /**
     * Checks what no text shows.
     *
     * @param header the columns' names
     * @throws BrokenRule {@code xlsx.error}, {@code line.length}
     */
    void check(Row row, List<String> header) {
        long length = 0;
        for (int i = 0; i < Math.min(row.getCellCount(), header.size()); i++) {
            var cell = row.getCell(i);
            if (cell != null
                    && cell.getType() == CellType.ERROR
                    && !header.get(i).isBlank()) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "xlsx.error", header.get(i), cell.getRawValue());
            }
            length += cell == null || cell.getRawValue() == null
                    ? 0
                    : cell.getRawValue().length();
        }
        if (length > RecordReader.LONGEST_RECORD) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "document.length", length, RecordReader.LONGEST_RECORD);
        }
    }

    private String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING, BOOLEAN -> cell.getText();
            case NUMBER, FORMULA -> number(cell);
            case ERROR -> cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private String number(Cell cell) {
        var raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        var number = new BigDecimal(raw);
        if (isDate(cell.getDataFormatString(), cell.getDataFormatId())) {
            return SerialDate.of(number.add(BigDecimal.valueOf(from1904 ? DAYS_TO_1904 : 0)))
                    .orElse(raw);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Formats 27 to 36 and 50 to 58 are the dates of East Asia, which a workbook does not spell out (ECMA-376, 18.8.30). */
    static boolean isDate(String format, Integer id) {
        if (format == null) {
            return id != null && ((id >= 27 && id <= 36) || (id >= 50 && id <= 58));
        }
        var codes = LITERALS.matcher(format).replaceAll("");
        return codes.matches("(?i).*[yd].*") && !codes.equalsIgnoreCase("general");
    }
}
