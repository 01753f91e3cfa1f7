package org.duijie.corpus.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.check.Utf8;
import org.duijie.corpus.model.Kind;

/**
 * CSV after RFC 4180, UTF-8, with a header row. Which column is which field, a {@link ColumnMapping} knows. A record may go over
 * several lines between quotes.
 */
public final class CsvReader implements RecordReader {
    private static final char SEPARATOR = ',';

    private final de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder csv =
            de.siegmar.fastcsv.reader.CsvReader.builder().fieldSeparator(SEPARATOR);
    private final LineSource lines;
    private final int columns;
    private final Optional<TableMapping> table;

    /**
     * Opens a file and reads its header; a file without any text has no records.
     *
     * @param kind the kind of records that do not say theirs; guessed from the columns where it is empty
     * @throws BrokenRule {@code file.read}, {@code csv.encoding}, {@code csv.header}, {@code csv.kind}
     */
    public CsvReader(Path file, ColumnMapping mapping, Optional<Kind> kind) {
        lines = new LineSource(file, SEPARATOR);
        try {
            var header = header();
            columns = header.size();
            table = header.isEmpty() ? Optional.empty() : Optional.of(mapping.of(file, header, kind));
        } catch (BrokenRule e) {
            lines.close();
            throw e;
        }
    }

    @Override
    public Optional<Entry> next() {
        while (lines.next()) {
            if (lines.isTooLong()) {
                return Optional.of(new Entry.Faulty(lines.number(), lines.tooLong(), lines.text()));
            }
            var entry = entry();
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    /** A row without anything in it is passed over, as spreadsheets write many. */
    private Optional<Entry> entry() {
        try {
            var text = line();
            var row = csv.ofSingleCsvRecord(text).getFields();
            if (row.stream().allMatch(String::isBlank)) {
                return Optional.empty();
            }
            checkColumns(row);
            var object = table.orElseThrow().object(row);
            return Optional.of(new Entry.Found(lines.number(), object, () -> text));
        } catch (BrokenRule e) {
            return Optional.of(new Entry.Faulty(lines.number(), e, lines.text()));
        }
    }

    private List<String> header() {
        if (!lines.next()) {
            return List.of();
        }
        try {
            return csv.ofSingleCsvRecord(line()).getFields();
        } catch (BrokenRule e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "csv.encoding", lines.file(), lines.text());
        }
    }

    private String line() {
        return Utf8.decode(lines.bytes(), 0, lines.length()).toString();
    }

    private void checkColumns(List<String> row) {
        boolean tooMany = row.stream().skip(columns).anyMatch(cell -> !cell.isBlank());
        if (row.size() < columns || tooMany) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.columns", columns, row.size());
        }
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public Set<String> unmappedColumns() {
        return table.map(TableMapping::unmapped).orElse(Set.of());
    }

    @Override
    public void close() {
        lines.close();
    }
}
