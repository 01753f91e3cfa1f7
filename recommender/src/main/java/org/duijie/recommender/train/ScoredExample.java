package org.duijie.recommender.train;

import java.io.Serializable;

/**
 * An example with the score of a model that was trained without its need.
 *
 * @param example what was judged
 * @param fold the part of the needs that it belongs to
 * @param score the affinity score
 */
record ScoredExample(Example example, int fold, double score) implements Serializable {}
