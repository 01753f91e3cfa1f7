/**
 * What a term is worth: the rarer among the records that were learned from, the more.
 *
 * <p>Start at {@link org.duijie.recommender.term.TermWeights}. Smallest use:
 *
 * <pre>{@code
 * var counting = new TermCounts();
 * records.forEach(record -> counting.add(ForwardTerms.of(record, ids)));
 * var weights = counting.weights(vocabulary.stopTerms());
 * weights.of(TermIds.ofWord("隔膜"));          // 7.3; 技术, which weighs little in the stop dictionary, 0.2
 * }</pre>
 *
 * <p>{@code TermCounts} is for one thread; weights are immutable.
 */
package org.duijie.recommender.term;
