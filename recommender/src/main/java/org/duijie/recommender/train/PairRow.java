package org.duijie.recommender.train;

import java.io.Serializable;

/**
 * An example with its features.
 *
 * @param example what was judged
 * @param needTitle the need's title
 * @param features by {@link org.duijie.recommender.feature.PairFeature}'s order, NaN where unknown
 */
@SuppressWarnings("ArrayRecordComponent") // carries numbers from one step to the next; never compared
record PairRow(Example example, String needTitle, double[] features) implements Serializable {}
