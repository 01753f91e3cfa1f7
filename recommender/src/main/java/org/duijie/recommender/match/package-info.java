/**
 * Matches between needs and technologies, both ways.
 *
 * <p>Start at {@link org.duijie.recommender.match.Matcher}. Smallest use:
 *
 * <pre>{@code
 * var matcher = new Matcher(index, new LexicalRanker());
 * var result = matcher.technologiesFor(Need.of("n", "耐180℃的锂电池隔膜", ""), MatchRequest.top(10));
 * result.matches().getFirst().reasons().terms();   // 隔膜 0.41, 锂电池 0.33, …
 * }</pre>
 *
 * <p>Safe for several threads.
 */
package org.duijie.recommender.match;
