package org.duijie.corpus.indicator;

/**
 * A value with its unit in a folded text, before its name is known.
 *
 * @param comparator what is said at the value itself or after it; null where nothing is
 * @param low the lower value, or the only one
 * @param high the higher value, or the only one
 * @param unit the unit, {@link Unit#NONE} where there is none
 * @param start where the number begins, with a sign that belongs to it
 * @param end where the expression ends, with what follows the unit: 180℃以上
 * @param plain whether it is a number without unit
 * @param chinese whether the number is written in Chinese numerals
 * @param inner the name within 180≤HB&lt;240; empty where there is none
 */
record Quantity(
        Comparator comparator,
        double low,
        double high,
        Unit unit,
        int start,
        int end,
        boolean plain,
        boolean chinese,
        String inner) {
    Quantity with(Unit other) {
        return new Quantity(comparator, low, high, other, start, end, false, chinese, inner);
    }
}
