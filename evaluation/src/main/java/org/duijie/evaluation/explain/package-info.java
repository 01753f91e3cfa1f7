/**
 * Why technologies were found for topics, as values that reports keep and pages word.
 *
 * <p>Start at {@link org.duijie.evaluation.explain.Explainer}, which asks the matcher over the few items that are shown. Smallest use:
 *
 * <pre>{@code
 * var explainer = new Explainer(matcher, topic -> Optional.ofNullable(needs.get(topic)), "lexical");
 * explainer.of("N-1", Set.of("A-7")).get("A-7").terms();      // 隔膜 0.31, 耐热 0.12
 * }</pre>
 *
 * <p>Reasons are those that {@code match} gives, by the index and the model in use, whichever made the runs: they tell what speaks for a pair, not
 * what another ranker thought. Everything is safe for several threads.
 */
package org.duijie.evaluation.explain;
