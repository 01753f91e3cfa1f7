/**
 * Ordering candidates.
 *
 * <p>Start at {@link org.duijie.recommender.rank.Ranker}. {@link org.duijie.recommender.rank.LexicalRanker} is the one that needs no
 * training; learned rankers implement the same interface. Rankers are safe for several threads.
 */
package org.duijie.recommender.rank;
