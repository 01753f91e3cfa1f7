package org.duijie.corpus.indicator;

/**
 * A unit of measurement.
 *
 * @param symbol as it was written, in half width and without blanks; empty for none
 * @param dimension what it measures
 * @param factor how many base units it is
 * @param offset what is added after that, for temperatures
 */
public record Unit(String symbol, Dimension dimension, double factor, double offset) {
    /** No unit: a plain number. */
    public static final Unit NONE = new Unit("", Dimension.RATIO, 1, 0);

    /** {@return a value in this unit as one in the base unit} */
    public double toBase(double value) {
        return value * factor + offset;
    }

    /** {@return a difference of values in this unit as one in the base unit} */
    public double differenceToBase(double difference) {
        return difference * factor;
    }

    /** {@return whether it counts things: 台, 项, 人} */
    public boolean counts() {
        return dimension.name().equals("count");
    }
}
