package org.duijie.evaluation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static String ticks(Axis axis) {
        return axis.ticks().stream().map(axis::text).collect(Collectors.joining(" "));
    }

    @Test
    void ticksAreRoundNumbersWithinTheAxis() {
        assertThat(ticks(Axis.ofShares(""))).isEqualTo("0.0 0.2 0.4 0.6 0.8 1.0");
        assertThat(ticks(new Axis("", -0.13, 0.09))).isEqualTo("-0.10 -0.05 0.00 0.05");
        assertThat(ticks(new Axis("", 0, 873))).isEqualTo("0 200 400 600 800");
    }

    @Test
    void anAxisOverValuesHoldsZeroAndAllOfThem() {
        var axis = Axis.over("", -0.5, 2);

        assertThat(axis.share(-0.5)).isBetween(0.0, 0.1);
        assertThat(axis.share(2)).isBetween(0.9, 1.0);
        assertThat(Axis.over("", 3).low()).isZero();
        assertThat(Axis.over("").high()).isEqualTo(1);
    }

    @Test
    void anAxisNeedsALength() {
        assertThatThrownBy(() -> new Axis("", 1, 1)).hasMessage("axis: 1.0 to 1.0");
    }
}
