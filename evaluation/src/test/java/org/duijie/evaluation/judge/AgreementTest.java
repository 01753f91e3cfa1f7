package org.duijie.evaluation.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duijie.evaluation.judge.Agreement.Judge;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void ofTwoJudgesEveryCoefficientIsGivenOnce() {
        var agreement = Agreement.of(
                List.of(said("a", "甲", 3), said("a", "乙", 3), said("b", "甲", 0), said("b", "乙", 2), said("c", "甲", 1)));

        assertThat(agreement.judges()).containsExactly(new Judge("乙", 2), new Judge("甲", 3));
        assertThat(agreement.pairs()).isEqualTo(3);
        assertThat(agreement.spreads()).containsExactly(1, 0, 1, 0);
        assertThat(agreement.estimates())
                .extracting(Agreement.Estimate::coefficient)
                .containsExactly(Coefficient.values());
        assertThat(agreement.estimates()).allSatisfy(e -> assertThat(e.pairs()).isEqualTo(2));
        assertThat(agreement.estimates().getFirst().value()).hasValue(0.5);
    }

    @Test
    void ofThreeJudgesEveryTwoAreCompared() {
        var said = new ArrayList<Judgment>();
        for (int i = 0; i < 4; i++) {
            said.add(said("i" + i, "a", i));
            said.add(said("i" + i, "b", i));
            said.add(said("i" + i, "c", 3 - i));
        }
        said.add(said("alone", "c", 1));
        var agreement = Agreement.of(said);

        assertThat(agreement.estimates())
                .filteredOn(e -> e.coefficient() == Coefficient.KAPPA)
                .extracting(e -> String.join("", e.judges()) + e.value().orElseThrow())
                .containsExactly("ab1.0", "ac-0.33333333333333326", "bc-0.33333333333333326");
        assertThat(agreement.estimates())
                .filteredOn(e -> !e.coefficient().isOfTwo())
                .hasSize(4)
                .allSatisfy(e -> assertThat(e.judges()).containsExactly("a", "b", "c"));
    }

    @Test
    void oneJudgeAloneAgreesWithNobody() {
        assertThat(Agreement.of(List.of(said("a", "甲", 3))).estimates()).isEmpty();
        assertThat(Agreement.of(List.of()).judges()).isEmpty();
    }

    /** For a share the bootstrap's interval is that of the binomial distribution: 0.8 ± 1.96 √(0.8 · 0.2 / 400) = 0.8 ± 0.039. */
    @Test
    void theIntervalOfAShareIsThatOfTheBinomialDistribution() {
        var units = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            units.add(i % 5 == 0 ? "01" : i % 2 == 0 ? "11" : "00");
        }
        var estimate = Agreement.estimate(Coefficient.AGREEMENT, CoefficientTest.columns(units));
        assertThat(estimate.value()).hasValue(0.8);
        assertThat(estimate.low().orElseThrow()).isCloseTo(0.761, within(0.006));
        assertThat(estimate.high().orElseThrow()).isCloseTo(0.839, within(0.006));
        assertThat(Agreement.estimate(Coefficient.AGREEMENT, CoefficientTest.columns(units)))
                .isEqualTo(estimate);
    }

    @Test
    void theOrderAndNamesOfPairsChangeNothing() {
        var random = new Random(3);
        var said = new ArrayList<Judgment>();
        var renamed = new ArrayList<Judgment>();
        for (int i = 0; i < 300; i++) {
            for (var judge : List.of("甲", "乙", "丙")) {
                int grade = random.nextInt(4);
                said.add(said("a" + i, judge, grade));
                renamed.addFirst(said("b" + (1000 - i), judge, grade));
            }
        }
        assertThat(Agreement.of(renamed)).isEqualTo(Agreement.of(said));
        assertThat(Agreement.of(said).estimates())
                .hasSize(3 * 3 + 4)
                .allSatisfy(e ->
                        assertThat(e.low().orElseThrow()).isLessThan(e.value().orElseThrow()));
    }

    /** Judges who roll dice: kappa is 0, and 95 % intervals hold it in about 95 of 100 cases. */
    @Test
    void intervalsHoldTheTrueValueAboutAsOftenAsTheySay() {
        var random = new Random(7);
        int held = 0;
        for (int i = 0; i < 200; i++) {
            var units = new ArrayList<String>();
            for (int u = 0; u < 100; u++) {
                units.add("" + random.nextInt(4) + random.nextInt(4));
            }
            var estimate = Agreement.estimate(Coefficient.KAPPA, CoefficientTest.columns(units));
            held += estimate.low().orElseThrow() <= 0 && estimate.high().orElseThrow() >= 0 ? 1 : 0;
        }
        assertThat(held).as("of 200, seed 7").isBetween(180, 199);
    }

    @Test
    void whereMostSamplesHaveNoValueThereIsNoInterval() {
        var estimate = Agreement.estimate(Coefficient.KAPPA, CoefficientTest.columns(List.of("22", "22", "22")));
        assertThat(estimate.value()).isEmpty();
        assertThat(estimate.low()).isEmpty();
    }

    private static Judgment said(String item, String judge, int grade) {
        return new Judgment("t", item, 1, judge, grade, "", NOON);
    }
}
