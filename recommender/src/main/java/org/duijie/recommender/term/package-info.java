/**
 * What a term is worth: the rarer among the records that were learned from, the more.
 *
 * <p>Start at {@link org.duijie.recommender.term.TermWeights}. Smallest use:
 *
 * <pre>{@code
 * var counts = Map.of(TermIds.ofWord("隔膜"), 4, TermIds.ofWord("技术"), 61);      // in how many of 100 records
 * var weights = TermWeights.of(100, counts, vocabulary.stopTerms());
 * weights.of(TermIds.ofWord("隔膜"));          // 3.2; 技术, which weighs little in the stop dictionary, 0.1
 * }</pre>
 *
 * <p>Weights are immutable.
 */
package org.duijie.recommender.term;
