package org.duijie.corpus.indicator;

/**
 * A quantified indicator (技术指标) in a text: 抗拉强度≥500MPa.
 *
 * @param name what is measured, in half width and simplified characters: 抗拉强度; empty for a bare quantity
 * @param change whether the value is that of what is named, or by how much it changes
 * @param comparator how the value is meant
 * @param low the lower value in the unit; the only one unless the comparator is {@link Comparator#RANGE}
 * @param high the higher value in the unit, at least {@code low}
 * @param unit the unit
 * @param text the words that say it, as they stand in the original text, name and value and what is between them
 * @param start where that begins in the original text, in UTF-16 units
 * @param end where it ends
 */
public record Indicator(
        String name,
        Change change,
        Comparator comparator,
        double low,
        double high,
        Unit unit,
        String text,
        int start,
        int end) {
    /** Checks that the bounds are in order. */
    public Indicator {
        if (!(low <= high) || start < 0 || end - start != text.length()) {
            throw new IllegalArgumentException("bounds of " + text + ": " + low + " " + high + " " + start + " " + end);
        }
    }

    /** {@return the lower value in the dimension's base unit} */
    public double baseLow() {
        return base(low);
    }

    /** {@return the higher value in the dimension's base unit} */
    public double baseHigh() {
        return base(high);
    }

    private double base(double value) {
        boolean difference = change != Change.NONE || comparator == Comparator.PLUS_MINUS;
        return difference ? unit.differenceToBase(value) : unit.toBase(value);
    }
}
