package org.duijie.corpus.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Rows of tables as records. Which column is which field, a {@link ColumnMapping} knows. Rows without anything in them are passed over,
 * as spreadsheets write many; so are tables whose columns say nothing, such as a workbook's sheet of notes, where another says something.
 */
final class TableReader implements RecordReader {
    private final String file;
    private final TableRows rows;
    private final ReadOptions options;
    private final List<TableMapping> understood = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<String> others = new ArrayList<>();
    private Optional<BrokenRule> notUnderstood = Optional.empty();
    private String part = "";

    TableReader(String file, TableRows rows, ReadOptions options) {
        this.file = file;
        this.rows = rows;
        this.options = options;
    }

    @Override
    public Optional<Entry> next() {
        for (var item = rows.next(); item.isPresent(); item = rows.next()) {
            var entry = switch (item.get()) {
                case TableRows.Header header -> {
                    begin(header);
                    yield Optional.<Entry>empty();
                }
                case TableRows.Values row -> entry(row);
                case TableRows.Broken broken ->
                    Optional.<Entry>of(new Entry.Faulty(broken.number(), broken.rule(), broken.raw()));
            };
            if (entry.isPresent()) {
                return entry;
            }
        }
        checkUnderstood();
        return Optional.empty();
    }

    private void begin(TableRows.Header header) {
        part = header.table();
        if (options.sheet().isPresent()
                && !part.isEmpty()
                && !part.equals(options.sheet().get())) {
            others.add(part);
            rows.skipTable();
            return;
        }
        try {
            var place = part.isEmpty() ? file : file + "!" + part;
            understood.add(options.mapping().of(place, header, options.kind()));
        } catch (BrokenRule e) {
            notUnderstood = notUnderstood.or(() -> Optional.of(e));
            header.names().stream()
                    .filter(name -> !name.isBlank())
                    .forEach(name -> leftOut.add(part.isEmpty() ? name : part + "!" + name));
            rows.skipTable();
        }
    }

    private Optional<Entry> entry(TableRows.Values row) {
        if (row.cells().stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        try {
            var object = understood.getLast().object(row.cells());
            return Optional.of(new Entry.Found(row.number(), object, row.raw()));
        } catch (BrokenRule e) {
            return Optional.of(new Entry.Faulty(row.number(), e, row.raw().get()));
        }
    }

    private void checkUnderstood() {
        if (!understood.isEmpty()) {
            return;
        }
        if (notUnderstood.isPresent()) {
            throw notUnderstood.get();
        }
        if (!others.isEmpty()) {
            var wanted = options.sheet().orElseThrow();
            throw new BrokenRule(CorpusMessages.MESSAGES, "sheet.missing", file, wanted, String.join(", ", others));
        }
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public Set<String> unmappedColumns() {
        var unmapped = new LinkedHashSet<String>();
        understood.forEach(table -> unmapped.addAll(table.unmapped()));
        unmapped.addAll(leftOut);
        return unmapped;
    }

    @Override
    public List<TableProfile> tables() {
        return understood.stream().map(TableMapping::profile).toList();
    }

    @Override
    public void close() {
        rows.close();
    }
}
