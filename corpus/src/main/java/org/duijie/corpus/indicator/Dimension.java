package org.duijie.corpus.indicator;

/**
 * What a unit measures; values of one dimension can be compared.
 *
 * @param name such as {@code pressure}; the base unit again for a dimension that has no name; empty where there is no unit
 * @param base the base unit that values are normalised to, such as {@code Pa}
 */
public record Dimension(String name, String base) {
    /** Of values without a unit, and of ratios: one, percent, ppm. */
    public static final Dimension RATIO = new Dimension("ratio", "1");

    /** As that of every record, but written out: it is asked for at every number of a text, and so compiled well. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Dimension dimension && name.equals(dimension.name) && base.equals(dimension.base));
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + base.hashCode();
    }
}
