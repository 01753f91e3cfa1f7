package org.duijie.corpus.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The visible sheets of a workbook (ECMA-376), or the one that was asked for. Rows come as a stream; the workbook's texts, which its
 * sheets share, are held in memory. Rows are numbered as the program that made the workbook shows them.
 */
final class XlsxRows implements TableRows {
    private static final int LOOKED_AT = 20;
    private static final int LAST_ROW = 1 << 20;

    private final String name;
    private final ReadOptions options;
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final XlsxCells cells;
    private final long size;
    private int nextSheet;
    private Stream<Row> stream = Stream.empty();
    private Iterator<Row> rows = Collections.emptyIterator();
    /** Rows that were looked at for the header and are still to come. */
    private final Deque<Row> ahead = new ArrayDeque<>();

    private List<String> header = List.of();

    /**
     * Opens a workbook.
     *
     * @param name for messages
     * @throws BrokenRule {@code xlsx.form}, {@code xlsx.old}, {@code sheet.missing} and what {@link ArchiveLimits} refuse
     */
    XlsxRows(Path file, String name, ReadOptions options) {
        this.name = name;
        this.options = options;
        boolean hasStyles = checkArchive(file);
        try {
            size = Files.size(file);
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles, true));
            cells = new XlsxCells(workbook.isDate1904());
            sheets = workbook.getSheets()
                    .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE
                            || options.sheet().equals(Optional.of(s.getName())))
                    .toList();
        } catch (IOException | RuntimeException e) { // the library throws what its XML parser throws
            throw unreadable(name, e);
        }
    }

    /** A workbook is an archive, of which everything but the sheets is held in memory; whether it has styles, which tell dates. */
    private boolean checkArchive(Path file) {
        try (var bytes = FileBytes.of(file)) {
            var begin = bytes.peek(8);
            if (begin.length == 8 && ReadableWorkbook.isOLE2Header(begin)) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "xlsx.old", name);
            }
        }
        try (var zip = ZipReader.open(file, name, ArchiveLimits.USUAL)) {
            var expansion = ArchiveLimits.USUAL.expansion(name, zip);
            boolean hasStyles = false;
            for (var entry : Collections.list(zip.getEntries())) {
                hasStyles |= entry.getName().equals("xl/styles.xml");
                if (!entry.getName().startsWith("xl/worksheets/")) {
                    try (var input = expansion.open(entry)) {
                        input.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
            return hasStyles;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public Optional<Item> next() {
        while (true) {
            var row = nextRow();
            if (row.isPresent()) {
                return Optional.of(item(row.get()));
            }
            stream.close();
            if (nextSheet == sheets.size()) {
                return Optional.empty();
            }
            var header = open(sheets.get(nextSheet++));
            if (header.isPresent()) {
                return Optional.of(header.get());
            }
        }
    }

    /** Reads a sheet's header; empty if nothing is in the sheet. */
    private Optional<Header> open(Sheet sheet) {
        try {
            stream = sheet.openStream();
            rows = stream.iterator();
        } catch (IOException | RuntimeException e) {
            throw unreadable(place(), e);
        }
        var begin = new ArrayList<Row>();
        while (begin.size() < LOOKED_AT && hasNext()) {
            begin.add(rows.next());
        }
        if (begin.isEmpty()) {
            return Optional.empty();
        }
        var found = header(begin);
        ahead.addAll(begin.subList(found.last() + 1, begin.size()));
        header = found.names();
        return Optional.of(new Header(sheet.getName(), header));
    }

    /** The header among a sheet's first rows; the first of them where none has a known name. */
    private HeaderRows header(List<Row> begin) {
        var texts = begin.stream().map(cells::texts).toList();
        return options.headerRows().isEmpty()
                ? HeaderRows.find(texts, options.mapping()::known).orElseGet(() -> HeaderRows.of(texts, 0, 0))
                : named(begin, texts);
    }

    /** The rows that the options name. */
    private HeaderRows named(List<Row> rows, List<List<String>> texts) {
        var wanted = options.headerRows();
        var named = new ArrayList<List<String>>();
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.contains(rows.get(i).getRowNum())) {
                named.add(texts.get(i));
                last = i;
            }
        }
        if (named.isEmpty()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "xlsx.headerRows", place(), wanted, LOOKED_AT);
        }
        return new HeaderRows(last, HeaderRows.of(named, 0, named.size() - 1).names());
    }

    private Optional<Row> nextRow() {
        if (!ahead.isEmpty()) {
            return Optional.of(ahead.removeFirst());
        }
        return hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    private boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (RuntimeException e) {
            throw unreadable(place(), e);
        }
    }

    private Item item(Row row) {
        if (row.getRowNum() > LAST_ROW) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "xlsx.rows", place(), LAST_ROW);
        }
        var texts = cells.texts(row);
        try {
            cells.check(row, header);
            return new Values(row.getRowNum(), texts, () -> String.join("\t", texts));
        } catch (BrokenRule e) {
            return new Broken(row.getRowNum(), e, String.join("\t", texts));
        }
    }

    private String place() {
        return name + "!" + sheets.get(nextSheet - 1).getName();
    }

    private BrokenRule unreadable(String place, Exception cause) {
        return cause instanceof BrokenRule rule
                ? rule
                : new BrokenRule(cause, CorpusMessages.MESSAGES, "xlsx.form", place, cause);
    }

    @Override
    public void skipTable() {
        ahead.clear();
        rows = Collections.emptyIterator();
    }

    /** The library does not say how far it is; sheets count the same. */
    @Override
    public long bytesRead() {
        return sheets.isEmpty() ? size : size * nextSheet / sheets.size();
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
