package org.duijie.evaluation.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as CSV (RFC 4180), with the mark at its beginning by which spreadsheet programs know UTF-8. Numbers are as exact as Java writes
 * them. A text that such a program would take for a formula gets an apostrophe before it.
 */
final class CsvTable {
    private static final String MARK = "\uFEFF";
    private static final String END = "\r\n";

    private final String name;
    private final List<Object[]> rows = new ArrayList<>();

    CsvTable(String name, String... columns) {
        this.name = name;
        rows.add(columns);
    }

    String name() {
        return name;
    }

    void row(Object... cells) {
        rows.add(cells);
    }

    void write(Appendable out) throws IOException {
        out.append(MARK);
        for (var row : rows) {
            for (int i = 0; i < row.length; i++) {
                out.append(i == 0 ? "" : ",").append(cell(row[i]));
            }
            out.append(END);
        }
    }

    private static String cell(Object value) {
        if (value instanceof Number) {
            return value.toString();
        }
        var text = value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return text.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0) ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
