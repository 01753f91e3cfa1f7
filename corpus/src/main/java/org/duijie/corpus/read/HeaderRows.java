package org.duijie.corpus.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Where the column names of a sheet stand: often below a title, and in two rows whose cells are merged. A merged cell has its text in its
 * first place only. A name that stands under another becomes {@code 联系人/电话}.
 *
 * @param last the index of the last row that belongs to the header
 * @param names the columns' names
 */
record HeaderRows(int last, List<String> names) {
    /**
     * {@return the header among a sheet's first rows: the row with the most known names, and one above or below it that belongs to it}
     *
     * @param known how many texts of a row are known column names
     */
    static Optional<HeaderRows> find(List<List<String>> rows, ToLongFunction<List<String>> known) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < rows.size(); i++) {
            long count = known.applyAsLong(rows.get(i));
            if (count > most) {
                most = count;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        if (best + 1 < rows.size() && isBelow(rows.get(best), rows.get(best + 1))) {
            return Optional.of(of(rows, best, best + 1));
        }
        boolean hasGroups = best > 0 && isAbove(rows.get(best - 1));
        return Optional.of(of(rows, hasGroups ? best - 1 : best, best));
    }

    /** {@return the header that the rows from the first to the last are} */
    static HeaderRows of(List<List<String>> rows, int first, int last) {
        int width = rows.subList(first, last + 1).stream()
                .mapToInt(List::size)
                .max()
                .orElse(0);
        var names = new ArrayList<String>();
        for (int column = 0; column < width; column++) {
            names.add(name(rows.subList(first, last + 1), column));
        }
        return new HeaderRows(last, names);
    }

    private static String name(List<List<String>> rows, int column) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            var part = text(rows.get(i), column);
            boolean isUnderGroup =
                    i + 1 < rows.size() && !text(rows.get(i + 1), column).isEmpty();
            if (part.isEmpty() && isUnderGroup) {
                part = group(rows.get(i), rows.get(i + 1), column);
            }
            if (!part.isEmpty() && !parts.contains(part)) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    /** The text of the merged cell that reaches over this column: the nearest to the left that has something below it. */
    private static String group(List<String> upper, List<String> lower, int column) {
        for (int i = column - 1; i >= 0; i--) {
            if (!text(upper, i).isEmpty()) {
                return text(lower, i).isEmpty() ? "" : text(upper, i);
            }
        }
        return "";
    }

    /** A row above belongs to the header if it is no title, which is one merged cell. */
    private static boolean isAbove(List<String> upper) {
        return upper.stream().filter(text -> !text.isBlank()).count() > 1;
    }

    /** A row below belongs to the header if it has names only where the header has a cell merged over several columns. */
    private static boolean isBelow(List<String> header, List<String> lower) {
        int filled = 0;
        for (int i = 0; i < lower.size(); i++) {
            if (!text(lower, i).isEmpty()) {
                filled++;
                boolean begins = !text(header, i).isEmpty()
                        && i + 1 < lower.size()
                        && text(header, i + 1).isEmpty()
                        && !text(lower, i + 1).isEmpty();
                if (!text(header, i).isEmpty() && !begins) {
                    return false;
                }
            }
        }
        return filled > 1;
    }

    private static String text(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
