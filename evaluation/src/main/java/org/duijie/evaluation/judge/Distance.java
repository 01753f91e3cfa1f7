package org.duijie.evaluation.judge;

import java.util.Arrays;

/** How far apart two grades are. */
enum Distance {
    /** Different grades are equally different. */
    NOMINAL {
        @Override
        double between(int a, int b, double[] given) {
            return a == b ? 0 : 1;
        }
    },
    /** Grades have an order and nothing more: squared, how many given grades are between the two, those at the ends counted half. */
    ORDINAL {
        @Override
        double between(int a, int b, double[] given) {
            int low = Math.min(a, b);
            int high = Math.max(a, b);
            double between = Arrays.stream(given, low, high + 1).sum() - (given[a] + given[b]) / 2;
            return low == high ? 0 : between * between;
        }
    },
    /** The squared difference. */
    INTERVAL {
        @Override
        double between(int a, int b, double[] given) {
            return (double) (a - b) * (a - b);
        }
    };

    /**
     * {@return the distance}
     *
     * @param given how often each grade was given
     */
    abstract double between(int a, int b, double[] given);
}
