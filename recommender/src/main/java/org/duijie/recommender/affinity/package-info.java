/**
 * How well a technology fits a need, as a model has learned it: the order, a calibrated probability, the grade to expect, and what each
 * feature adds.
 *
 * <p>Start at {@link org.duijie.recommender.affinity.AffinityRanker}; {@link org.duijie.recommender.affinity.AffinityModel} is the sum
 * behind it. Smallest use:
 *
 * <pre>{@code
 * var affinity = model.affinity(features.of(need, technology, true));
 * affinity.probability();      // 0.62
 * affinity.shares();           // text-likeness +0.41, indicators-missed -0.12, …
 * }</pre>
 *
 * <p>Safe for several threads. Learning does not belong here, see {@code org.duijie.recommender.train}.
 */
package org.duijie.recommender.affinity;
