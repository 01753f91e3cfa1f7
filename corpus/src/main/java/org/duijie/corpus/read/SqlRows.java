package org.duijie.corpus.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The rows that a MySQL dump inserts. Column names come from {@code INSERT} or, before it, {@code CREATE TABLE}; a column's comment is
 * another name for it ({@code 成果名称/cgmc}). All other statements are passed over, none is run. Rows are numbered within their table.
 */
final class SqlRows implements TableRows {
    private static final Set<String> KEYS =
            Set.of("PRIMARY", "KEY", "INDEX", "UNIQUE", "FULLTEXT", "SPATIAL", "CONSTRAINT", "CHECK", "FOREIGN");

    private final SqlText text;
    private final SqlValues values;
    private final Map<String, Map<String, String>> namesByTable = new LinkedHashMap<>();
    private Header header = new Header("", List.of());
    private boolean inValues;
    private boolean skipped;
    private boolean isSql;
    private long number;

    /** Reads a file, which is closed with these rows. */
    SqlRows(FileBytes file, Charset encoding) {
        text = new SqlText(file, encoding);
        values = new SqlValues(text);
    }

    @Override
    public Optional<Item> next() {
        while (true) {
            if (inValues) {
                var row = row();
                if (row.isPresent()) {
                    return row;
                }
            } else if (text.peekVisible() == SqlText.END) {
                checkSql();
                return Optional.empty();
            } else if (statement()) {
                return Optional.of(header);
            }
        }
    }

    /** The next row of an {@code INSERT}; empty at its end, or if its table is skipped. */
    private Optional<Item> row() {
        text.takeIf(',');
        if (text.peekVisible() != '(') {
            inValues = false;
            values.skipStatement();
            return Optional.empty();
        }
        var item = values.row(++number, header.names().size());
        return skipped ? Optional.empty() : Optional.of(item);
    }

    /** Takes a statement, or its beginning up to the values; whether it begins to fill another table. */
    private boolean statement() {
        var word = text.word();
        switch (word) {
            case "CREATE" -> {
                isSql = true;
                create();
            }
            case "INSERT", "REPLACE" -> {
                isSql = true;
                return insert();
            }
            default -> {
                isSql |= !word.isEmpty()
                        && text.peekVisible() != SqlText.END
                        && word.matches("DROP|SET|LOCK|UNLOCK|USE");
                values.skipStatement();
            }
        }
        return false;
    }

    private void create() {
        var word = text.word();
        while (word.equals("TEMPORARY")) {
            word = text.word();
        }
        if (!word.equals("TABLE")) {
            values.skipStatement();
            return;
        }
        var table = nameBehind(Set.of("IF", "NOT", "EXISTS"));
        if (text.takeIf('(')) {
            namesByTable.put(table, columns());
        }
        values.skipStatement();
    }

    /** Columns with the names that they go by, from behind the opening bracket to the closing one. */
    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        do {
            boolean quoted = text.peekVisible() == '`';
            var column = text.name();
            var comment = values.skipDefinition();
            if (quoted || !KEYS.contains(column.toUpperCase(Locale.ROOT))) {
                columns.put(column, comment.isEmpty() ? column : comment + "/" + column);
            }
        } while (text.takeIf(','));
        return columns;
    }

    private boolean insert() {
        var table = nameBehind(Set.of("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY", "IGNORE", "INTO"));
        var known = namesByTable.getOrDefault(table, Map.of());
        var names = new ArrayList<String>();
        if (text.takeIf('(')) {
            do {
                var column = text.name();
                names.add(known.getOrDefault(column, column));
            } while (text.takeIf(','));
            text.takeIf(')');
        } else {
            names.addAll(known.values());
        }
        long line = text.line();
        if (!text.word().matches("VALUES?")) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES, "sql.insert", text.file().name(), line);
        }
        if (names.isEmpty()) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES, "sql.columns", text.file().name(), line, table);
        }
        inValues = true;
        return begin(new Header(table, names));
    }

    private boolean begin(Header other) {
        if (other.equals(header)) {
            return false;
        }
        if (!other.table().equals(header.table())) {
            number = 0;
        }
        header = other;
        skipped = false;
        return true;
    }

    /** The name behind some words that may stand before it. */
    private String nameBehind(Set<String> words) {
        while (true) {
            boolean quoted = text.peekVisible() == '`';
            var name = text.name();
            if (quoted || name.isEmpty() || !words.contains(name.toUpperCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private void checkSql() {
        if (!isSql && text.file().count() > 0) {
            throw new BrokenRule(
                    CorpusMessages.MESSAGES, "sql.form", text.file().name());
        }
    }

    @Override
    public void skipTable() {
        skipped = true;
    }

    @Override
    public long bytesRead() {
        return text.file().count();
    }

    @Override
    public void close() {
        text.file().close();
    }
}
