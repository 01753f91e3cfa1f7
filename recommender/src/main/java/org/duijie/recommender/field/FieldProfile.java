package org.duijie.recommender.field;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields of a record as shares. Of each share a tenth by its square also stands for what is above the field, the IPC class or the
 * section of the industries, so that neighbours agree a little. Immutable.
 */
public final class FieldProfile {
    /** Neighbours agree a tenth of what equal fields do. */
    private static final double ABOVE = Math.sqrt(0.1);

    private final String[] fields;
    /** Of length 1 as a vector. */
    private final double[] shares;

    private FieldProfile(SortedMap<String, Double> shares) {
        double length = Math.sqrt(
                shares.values().stream().mapToDouble(share -> share * share).sum());
        this.fields = shares.keySet().toArray(String[]::new);
        this.shares =
                shares.values().stream().mapToDouble(share -> share / length).toArray();
    }

    /**
     * {@return a profile}
     *
     * @param shares by code, one at least, above 0
     */
    static FieldProfile of(FieldScheme scheme, Map<String, Double> shares) {
        var all = new TreeMap<>(shares);
        new TreeMap<>(shares).forEach((code, share) -> all.merge(scheme.above(code), ABOVE * share, Double::sum));
        return new FieldProfile(all);
    }

    /** {@return how far two profiles of one scheme agree: their cosine, 0 to 1} */
    public double agreement(FieldProfile other) {
        double sum = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < fields.length && theirs < other.fields.length) {
            int order = fields[mine].compareTo(other.fields[theirs]);
            if (order == 0) {
                sum += shares[mine] * other.shares[theirs];
            }
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
