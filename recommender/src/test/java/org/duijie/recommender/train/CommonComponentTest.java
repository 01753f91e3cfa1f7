package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CommonComponentTest {
    @Test
    void theDirectionIsTheFirstEigenvector() {
        // Eigenvalues 4 and 1; 3 and 1.
        float half = (float) Math.sqrt(0.5);
        assertThat(CommonComponent.direction(new double[] {4, 0, 0, 1}, 2))
                .containsExactly(new float[] {1, 0}, within(1e-6f));
        assertThat(CommonComponent.direction(new double[] {2, 1, 1, 2}, 2))
                .containsExactly(new float[] {half, half}, within(1e-6f));
    }

    @Test
    void withoutTextsThereIsNone() {
        assertThat(CommonComponent.direction(new double[4], 2)).containsExactly(0, 0);
    }
}
