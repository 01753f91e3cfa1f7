package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void ofAnOddNumberTheMedianIsTheValueInTheMiddle() {
        assertThat(Spread.of(5, 1, 2)).isEqualTo(new Spread(2, 1, 5));
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void ofAnEvenNumberTheMedianIsTheMeanOfTheTwoInTheMiddle() {
        assertThat(Spread.of(4, 1, 2, 9)).isEqualTo(new Spread(3, 1, 9));
    }

    @Test
    void nothingHasNoSpread() {
        assertThatThrownBy(Spread::of)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a spread needs a value");
    }

    @Test
    void aMedianOutsideIsRefused() {
        assertThatThrownBy(() -> new Spread(3, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spread: 1.0 ≤ 3.0 ≤ 2.0 does not hold");
    }
}
