/**
 * Matches between needs and technologies, both ways, technologies like a technology, and technologies for an enterprise.
 *
 * <p>Start at {@link org.duijie.recommender.match.Matcher}. Smallest use:
 *
 * <pre>{@code
 * var matcher = new Matcher(index, new LexicalRanker());
 * var result = matcher.technologiesFor(Need.of("n", "耐180℃的锂电池隔膜", ""), MatchRequest.top(10));
 * result.matches().getFirst().reasons().terms();   // 隔膜 0.41, 锂电池 0.33, …
 * }</pre>
 *
 * <p>Near-duplicates are given once; {@link org.duijie.recommender.match.MatchRequest#diverse} keeps matches from being all alike, by a
 * {@link org.duijie.recommender.match.Similarity}. Whether somebody may see a need that is asked for is not looked at here.
 *
 * <p>Safe for several threads.
 */
package org.duijie.recommender.match;
