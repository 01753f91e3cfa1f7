package org.duijie.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Numbers worked out by hand; the first two are the worked example of {@code docs/experiments.md}. */
class StatisticsTest {
    private static final Successes CONTROL = new Successes(30, 100);
    private static final Successes TREATMENT = new Successes(45, 100);
    private static final Offset<Double> CLOSE = within(5e-5);
    private static final double UNIFORM = Math.sqrt(1 / 12.0);

    @Test
    void thePlannedTestOfADifferenceIsTheScoreTestWithTheIntervalOfAgrestiAndCaffo() {
        var estimate = PlannedTest.difference(CONTROL, TREATMENT, 0.05);

        // pooled 0.375, z = 0.15 / sqrt(0.375 * 0.625 * 0.02) = 2.1909; 46/102 - 31/102 ± 1.95996 * sqrt(0.0045015)
        assertThat(estimate.value()).isEqualTo(0.15, CLOSE);
        assertThat(estimate.p()).isEqualTo(0.0285, CLOSE);
        assertThat(estimate.low()).isEqualTo(0.0156, CLOSE);
        assertThat(estimate.high()).isEqualTo(0.2786, CLOSE);
    }

    @Test
    void theAnytimeTestOfADifferenceIsLessSure() {
        var estimate = AnytimeTest.difference(CONTROL, TREATMENT, 0.1, 0.05);

        // V = 0.0045015, V (V + t²) / t² = 0.0065278, ln((V + t²) / V) = 1.16985
        assertThat(estimate.value()).isEqualTo(0.15, CLOSE);
        assertThat(estimate.p()).isEqualTo(0.3203, CLOSE);
        assertThat(estimate.low()).isEqualTo(-0.0662, CLOSE);
        assertThat(estimate.high()).isEqualTo(0.3662, CLOSE);
    }

    @Test
    void thePlannedTestOfAShareIsTheSignTestWithMidP() {
        var estimate = PlannedTest.share(8, 2, 0.05);

        // 2 * (1 + 10 + 45 / 2) / 1024
        assertThat(estimate.p()).isEqualTo(67.0 / 1024, within(1e-12));
        assertThat(estimate.value()).isEqualTo(0.8);
        assertThat(estimate.low()).isEqualTo(0.4902, CLOSE);
        assertThat(estimate.high()).isEqualTo(0.9433, CLOSE);
        assertThat(PlannedTest.share(5, 5, 0.05).p()).isEqualTo(1);
    }

    @Test
    void theAnytimeTestOfAShareMixesWithABetaDistribution() {
        var estimate = AnytimeTest.share(8, 2, UNIFORM, 0.05);

        // with a uniform mixture, B(9, 3) * 2^10 = 1024 / 495
        assertThat(estimate.p()).isEqualTo(495.0 / 1024, within(1e-9));
        for (double end : List.of(estimate.low(), estimate.high())) {
            assertThat(Math.pow(end, 8) * Math.pow(1 - end, 2)).isEqualTo(0.05 / 495, within(1e-12));
        }
        assertThat(estimate.low()).isLessThan(0.8);
        assertThat(estimate.high()).isGreaterThan(0.8);
    }

    @Test
    void extremesAndNothingAtAllGiveNoNonsense() {
        assertThat(PlannedTest.difference(new Successes(0, 2), new Successes(0, 2), 0.05)
                        .p())
                .isEqualTo(1);
        assertThat(PlannedTest.difference(new Successes(0, 0), TREATMENT, 0.05)).isEqualTo(new Estimate(0, -1, 1, 1));
        assertThat(AnytimeTest.difference(CONTROL, new Successes(0, 0), 0.1, 0.05))
                .isEqualTo(new Estimate(0, -1, 1, 1));
        assertThat(PlannedTest.share(0, 0, 0.05)).isEqualTo(new Estimate(0.5, 0, 1, 1));
        assertThat(AnytimeTest.share(0, 0, 0.1, 0.05)).isEqualTo(new Estimate(0.5, 0, 1, 1));
        assertThat(AnytimeTest.share(20, 0, 0.1, 0.05).high()).isEqualTo(1);
        assertThat(AnytimeTest.share(0, 20, 0.1, 0.05).low()).isZero();
        assertThat(PlannedTest.share(20, 0, 0.05).high()).isEqualTo(1, within(1e-12));
    }

    @Test
    void severalComparisonsAreCorrectedAfterBonferroni() {
        assertThat(new Estimate(0.1, 0, 0.2, 0.02).amongst(3).p()).isEqualTo(0.06, within(1e-12));
        assertThat(new Estimate(0.1, 0, 0.2, 0.5).amongst(3).p()).isEqualTo(1);
    }

    @Test
    void sampleSizesAreThoseOfTheTextbook() {
        // ((1.95996 * sqrt(2 * 0.55 * 0.45) + 0.84162 * sqrt(0.25 + 0.24)) / 0.1)² = 387.3
        assertThat(SampleSize.perArm(0.5, 0.6, 0.05, 0.8)).isEqualTo(388);
        // ((1.95996 / 2 + 0.84162 * sqrt(0.24)) / 0.1)² / 0.5 = 387.7
        assertThat(SampleSize.interleaved(0.3, 0.2, 0.05, 0.8)).isEqualTo(388);
    }

    @Test
    void whatKnownEnterprisesDoIsWorkedOut() {
        // 1 - 0.9 * (1 - 0.3 / 2) * (1 - 0.65 / 3)
        assertThat(KnownList.of("i", List.of(0, 1, 2)).success()).isEqualTo(0.40075, within(1e-12));

        var preference = KnownList.preference(KnownList.of("a", List.of(3)), KnownList.of("b", List.of(0)));
        assertThat(preference.first()).isEqualTo(0.45, within(1e-12));
        assertThat(preference.second()).isEqualTo(0.05, within(1e-12));
    }
}
