/**
 * Charts as SVG: the ones that web pages and offline reports have in common. They need no script, no request and no font of ours, and
 * print as sharply as text; {@code docs/adr/0022-charts.md} says why.
 *
 * <p>A chart is a record of what it shows, with texts in the reader's language. Smallest use:
 *
 * <pre>{@code
 * var plot = new ReliabilityPlot("可靠性图", "预测概率", "实际占比", List.of(new ReliabilityPlot.Bin(0.14, 0.18, 1621)));
 * plot.drawTo(new Markup(out));
 * }</pre>
 *
 * <p>Everything but {@link org.duijie.evaluation.chart.Markup} is immutable. Colours come with a second sign (place, sign, dashes, shape),
 * so that a black-and-white printer loses nothing. What is measured does not belong here.
 */
package org.duijie.evaluation.chart;
