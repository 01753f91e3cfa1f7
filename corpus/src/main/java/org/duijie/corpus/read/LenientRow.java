package org.duijie.corpus.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of CSV whose last field may hold anything. A field that stands wholly between quotes loses them; every other quote is text.
 */
final class LenientRow {
    private LenientRow() {}

    /**
     * {@return the fields}
     *
     * @param most how many there are at most; the last holds the rest of the line
     */
    static List<String> cells(String line, char separator, int most) {
        var cells = new ArrayList<String>();
        int begin = 0;
        while (cells.size() < most - 1) {
            int end = end(line, begin, separator);
            if (end < 0) {
                break;
            }
            cells.add(unquoted(line.substring(begin, end)));
            begin = end + 1;
        }
        cells.add(unquoted(line.substring(begin)));
        return cells;
    }

    /** Where the separator stands that ends the field; -1 for none. A quoted field ends behind its closing quote. */
    private static int end(String line, int begin, char separator) {
        if (begin < line.length() && line.charAt(begin) == '"') {
            int close = line.indexOf("\"" + separator, begin + 1);
            if (close >= 0) {
                return close + 1;
            }
        }
        return line.indexOf(separator, begin);
    }

    private static String unquoted(String cell) {
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                : cell;
    }
}
