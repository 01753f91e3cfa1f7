package org.duijie.evaluation.chart;

/**
 * The 95 % interval of a share, after Wilson (Journal of the American Statistical Association, 1927): right for small counts too, and
 * always within 0 and 1.
 *
 * @param low its beginning
 * @param high its end
 */
public record WilsonInterval(double low, double high) {
    /** The standard normal deviate that 2.5 % lie above. */
    private static final double Z = 1.959964;

    /**
     * {@return the interval of a share}
     *
     * @param share seen, 0 to 1
     * @param of how many, at least 1
     */
    public static WilsonInterval of(double share, long of) {
        double z2 = Z * Z / of;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4.0 * of)) / (1 + z2);
        return new WilsonInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
