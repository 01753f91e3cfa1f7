/**
 * Quantified indicators (技术指标) of records: from 抗拉强度≥500MPa, 孔隙率为45%~60%, 能耗降低30% to name, comparator, value and unit.
 *
 * <p>Start at {@link org.duijie.corpus.indicator.IndicatorExtractor}. Smallest use:
 *
 * <pre>{@code
 * var indicator = IndicatorExtractor.extract("薄板抗拉强度不低于500MPa").getFirst();
 * indicator.name();        // 薄板抗拉强度
 * indicator.comparator();  // AT_LEAST
 * indicator.baseLow();     // 5.0E8, in Pa
 * }</pre>
 *
 * <p>Everything here is immutable and safe for use by several threads. Grammar, units and rules are in {@code docs/indicators.md}. No
 * words are segmented here; what a word means to search belongs to {@code dictionaries}.
 */
package org.duijie.corpus.indicator;
