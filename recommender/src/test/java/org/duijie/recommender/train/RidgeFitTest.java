package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.spark.mllib.linalg.Matrices;
import org.duijie.recommender.feature.PairFeature;
import org.junit.jupiter.api.Test;

class RidgeFitTest {
    private static final int FEATURES = PairFeature.all().size();
    private static final int GRADE = FEATURES;
    private static final int ONE = FEATURES + 1;
    private static final double ROWS = 50;

    private final double[] products = new double[(FEATURES + 2) * (FEATURES + 2)];

    @Test
    void aWeightIsTheSlopeHeldBackByTheRegularisation() {
        put(ONE, ONE, 1);
        put(GRADE, GRADE, 4); // deviation 2
        put(PairFeature.TEXT_LIKENESS.index(), PairFeature.TEXT_LIKENESS.index(), 0.25); // deviation 0.5
        put(PairFeature.TEXT_LIKENESS.index(), GRADE, 0.8); // correlation 0.8

        // 0.8 / (1 + 0.1 / 2) · 2 / 0.5
        assertThat(weight(PairFeature.TEXT_LIKENESS)).isCloseTo(3.0476, within(1e-4));
        assertThat(weight(PairFeature.REGION_NEARNESS)).isZero();
    }

    @Test
    void aFeatureThatCanOnlySpeakForATechnologyNeverSpeaksAgainstIt() {
        put(ONE, ONE, 1);
        put(GRADE, GRADE, 1);
        correlated(PairFeature.TEXT_LIKENESS, -0.5);
        correlated(PairFeature.INDICATORS_MISSED, 0.5);
        correlated(PairFeature.TITLE_LENGTH, -0.5);

        assertThat(weight(PairFeature.TEXT_LIKENESS)).isZero();
        assertThat(weight(PairFeature.INDICATORS_MISSED)).isZero();
        assertThat(weight(PairFeature.TITLE_LENGTH)).isCloseTo(-0.5 / 1.1, within(1e-9));
    }

    @Test
    void twoFeaturesThatSayTheSameShareTheWeight() {
        put(ONE, ONE, 1);
        put(GRADE, GRADE, 1);
        correlated(PairFeature.TEXT_LIKENESS, 0.6);
        correlated(PairFeature.VECTOR_LIKENESS, 0.6);
        put(PairFeature.TEXT_LIKENESS.index(), PairFeature.VECTOR_LIKENESS.index(), 1);

        // both w: 2 w + 0.1 w = 0.6
        assertThat(weight(PairFeature.TEXT_LIKENESS)).isCloseTo(0.6 / 2.1, within(1e-8));
        assertThat(weight(PairFeature.VECTOR_LIKENESS)).isCloseTo(0.6 / 2.1, within(1e-8));
    }

    @Test
    void withOneGradeThroughoutNothingCounts() {
        put(ONE, ONE, 1);
        put(PairFeature.TEXT_LIKENESS.index(), PairFeature.TEXT_LIKENESS.index(), 1);

        assertThat(weight(PairFeature.TEXT_LIKENESS)).isZero();
    }

    private void correlated(PairFeature feature, double correlation) {
        put(feature.index(), feature.index(), 1);
        put(feature.index(), GRADE, correlation);
    }

    private void put(int row, int column, double mean) {
        products[row * (FEATURES + 2) + column] = mean * ROWS;
        products[column * (FEATURES + 2) + row] = mean * ROWS;
    }

    private double weight(PairFeature feature) {
        return new RidgeFit(Matrices.dense(FEATURES + 2, FEATURES + 2, products), 0.1).weights()[feature.index()];
    }
}
