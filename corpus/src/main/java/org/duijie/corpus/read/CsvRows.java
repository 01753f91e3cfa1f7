package org.duijie.corpus.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * CSV and TSV with a header row, strictly after RFC 4180: a record may go over several lines between quotes, and a quote stands only
 * around a field, or doubled in one. The lenient form is one record a line, whose last field may hold separators and quotes.
 */
final class CsvRows implements TableRows {
    private final LineSource lines;
    private final char separator;
    private final boolean lenient;
    private final CsvReader.CsvReaderBuilder csv;
    private int columns = -1;
    private boolean skipped;

    /** Reads a file, which is closed with these rows. */
    CsvRows(FileBytes file, Charset encoding, char separator, boolean lenient) {
        this.separator = separator;
        this.lenient = lenient;
        lines = new LineSource(file, encoding, lenient ? (char) 0 : separator);
        csv = CsvReader.builder().fieldSeparator(separator).maxBufferSize(2 * RecordReader.LONGEST_RECORD);
    }

    @Override
    public Optional<Item> next() {
        if (skipped || !lines.next()) {
            return Optional.empty();
        }
        if (columns < 0) {
            return Optional.of(header());
        }
        long number = lines.number();
        try {
            var text = lines.decoded();
            var cells = cells(text);
            checkColumns(cells);
            Supplier<String> raw = () -> text;
            return Optional.of(new Values(number, cells, raw));
        } catch (BrokenRule e) {
            return Optional.of(new Broken(number, e, lines.text()));
        }
    }

    private Item header() {
        try {
            var text = lines.decoded();
            var names = lenient ? LenientRow.cells(text, separator, Integer.MAX_VALUE) : cells(text);
            columns = names.size();
            return new Header("", names);
        } catch (BrokenRule e) {
            throw new BrokenRule(
                    e, CorpusMessages.MESSAGES, "csv.unreadable", lines.file().name(), e.getMessage(), lines.text());
        }
    }

    private List<String> cells(String text) {
        if (lenient) {
            return LenientRow.cells(text, separator, columns);
        }
        checkQuotes(text);
        try {
            return csv.ofSingleCsvRecord(text).getFields();
        } catch (CsvParseException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "csv.form", e.getMessage(), text);
        }
    }

    /** Between quotes all may stand; outside a quote stands at a field's beginning only, and a carriage return nowhere. */
    private void checkQuotes(String text) {
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' && !open) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "csv.carriageReturn", i + 1, text);
            }
            if (c == '"') {
                char before = i == 0 ? separator : text.charAt(i - 1);
                if (!open && before != separator && before != '"') {
                    throw new BrokenRule(CorpusMessages.MESSAGES, "csv.strayQuote", i + 1, text);
                }
                open = !open;
            } else if (!open && i > 0 && text.charAt(i - 1) == '"' && c != separator) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "csv.afterQuote", i + 1, text);
            }
        }
    }

    private void checkColumns(List<String> row) {
        boolean blank = row.size() == 1 && row.getFirst().isBlank();
        boolean tooMany = row.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (!blank && (row.size() < columns || tooMany)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.columns", columns, row.size());
        }
    }

    @Override
    public void skipTable() {
        skipped = true;
    }

    @Override
    public long bytesRead() {
        return lines.file().count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
