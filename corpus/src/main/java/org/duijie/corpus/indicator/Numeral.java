package org.duijie.corpus.indicator;

/**
 * A number in a text.
 *
 * @param value the value without what multiplies it
 * @param multiplier 1, or as 万 says
 * @param start where it begins, with its sign
 * @param end where it ends, with its multiplier
 * @param chinese whether it is written in Chinese numerals
 * @param fraction whether it is a ratio in itself: 百分之三十
 */
record Numeral(double value, double multiplier, int start, int end, boolean chinese, boolean fraction) {
    double whole() {
        return value * multiplier;
    }

    Numeral times(double factor) {
        return new Numeral(value, factor, start, end, chinese, fraction);
    }
}
