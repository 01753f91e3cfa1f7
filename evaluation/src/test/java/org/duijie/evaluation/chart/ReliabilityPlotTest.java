package org.duijie.evaluation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReliabilityPlotTest {
    /** By hand: z² = 3.8415; 8 of 10: (0.8 + 0.19207) / 1.38415 = 0.71674, ± 0.22659. */
    @Test
    void intervalsAreWilsons() {
        var interval = WilsonInterval.of(0.8, 10);

        assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(WilsonInterval.of(0, 5).low()).isZero();
        assertThat(WilsonInterval.of(1, 5).high()).isEqualTo(1);
    }

    @Test
    void eachPointLiesAtItsProbabilityAndShareWithItsCount() {
        var plot = new ReliabilityPlot("图", "预测", "实际", List.of(new ReliabilityPlot.Bin(0.5, 0.25, 40)));

        var svg = Markup.of(plot::drawTo);

        assertThat(svg)
                .startsWith("<svg ")
                .endsWith("</svg>")
                .contains("aria-label=\"图\"", ">预测</text>", ">实际</text>", ">40</text>", "stroke-dasharray")
                .contains("<circle cx=\"226\" cy=\"277\"") // 56 + 340 / 2, 22 + 340 · 3/4
                .contains("0.500 → 0.250 (0.142–0.402), n = 40");
    }

    @Test
    void negativeWeightsGoToTheLeftOfZero() {
        var chart = new BarChart(
                "权重", List.of(new BarChart.Bar("相近", 1, "+1.000"), new BarChart.Bar("<未达到>", -1, "-1.000")));

        var svg = Markup.of(chart::drawTo);

        // 210 + 360 / 2 is zero, and a value of 1 is 360 · 1 / 2.2 long
        assertThat(svg)
                .contains("<rect x=\"390\" y=\"10\" width=\"163.64\"", "<rect x=\"226.36\" y=\"34\" width=\"163.64\"")
                .contains("&lt;未达到&gt;");
    }
}
