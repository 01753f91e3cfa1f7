package org.duijie.recommender.train;

import org.apache.spark.mllib.linalg.Matrix;
import org.duijie.recommender.feature.PairFeature;

/**
 * Ridge regression on features of variance 1, of a grade of variance 1, in which a feature counts in no direction that its meaning forbids. Solved by
 * coordinate descent, which finds the one best solution whatever the order.
 *
 * @see <a href="https://www.jstatsoft.org/article/view/v033i01">Friedman, Hastie and Tibshirani: Regularization Paths for Generalized Linear
 *     Models via Coordinate Descent (2010)</a>
 */
final class RidgeFit {
    private static final int MOST_SWEEPS = 10_000;
    private static final double ENOUGH = 1e-10;
    /** Below this deviation a feature is the same throughout. */
    private static final double SAME = 1e-9;

    private final int features;
    private final Matrix products;
    private final double gradeDeviation;
    private final double regularisation;

    /**
     * A fit.
     *
     * @param products of all columns with each other, summed over the rows: the features, the grade, and 1; all of mean 0 but the last
     * @param regularisation what the squares of the weights cost
     */
    RidgeFit(Matrix products, double regularisation) {
        this.features = products.numCols() - 2;
        this.products = products;
        this.gradeDeviation = deviation(features);
        this.regularisation = regularisation;
    }

    private double deviation(int column) {
        return Math.sqrt(products.apply(column, column) / products.apply(features + 1, features + 1));
    }

    private double correlation(int one, int other) {
        return products.apply(one, other)
                / (products.apply(features + 1, features + 1) * deviation(one) * deviation(other));
    }

    /** {@return the weight of each feature, 0 for one that is the same throughout} */
    double[] weights() {
        var scaled = new double[features];
        if (gradeDeviation > SAME) {
            double step = 1;
            for (int sweep = 0; sweep < MOST_SWEEPS && step > ENOUGH; sweep++) {
                step = sweep(scaled);
            }
        }
        for (int i = 0; i < features; i++) {
            scaled[i] = scaled[i] == 0 ? 0 : scaled[i] * gradeDeviation / deviation(i);
        }
        return scaled;
    }

    /** Moves each weight to its best beside the others and returns the longest move. */
    private double sweep(double[] scaled) {
        double longest = 0;
        for (int i = 0; i < features; i++) {
            if (deviation(i) > SAME) {
                double rest = correlation(i, features);
                for (int j = 0; j < features; j++) {
                    rest -= j == i || scaled[j] == 0 ? 0 : correlation(i, j) * scaled[j];
                }
                double best = PairFeature.all().get(i).allowed(rest / (1 + regularisation / gradeDeviation));
                longest = Math.max(longest, Math.abs(best - scaled[i]));
                scaled[i] = best;
            }
        }
        return longest;
    }
}
