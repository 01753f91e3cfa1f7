/**
 * What speaks for and against a pair of a need and a technology, in numbers. One implementation serves training and serving.
 *
 * <p>Start at {@link org.duijie.recommender.feature.PairFeatures}; {@link org.duijie.recommender.feature.PairFeature} defines each number.
 * Smallest use:
 *
 * <pre>{@code
 * var features = new PairFeatures(ids, weights);
 * var need = features.asked(Need.ofText("需要耐180℃的锂电池隔膜"));
 * double[] values = features.of(need, features.found(technology));   // by PairFeature's order; NaN where nothing is known
 * }</pre>
 *
 * <p>Safe for several threads. What a feature counts does not belong here: a model says that.
 */
package org.duijie.recommender.feature;
