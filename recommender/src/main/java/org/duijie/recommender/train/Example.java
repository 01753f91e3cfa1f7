package org.duijie.recommender.train;

import java.io.Serializable;

/**
 * How well a technology answers a need, as somebody judged it or as behaviour tells.
 *
 * @param need id of the need
 * @param item id of the technology
 * @param grade 0 not at all to 3 fully; from behaviour any number between
 * @param weight how much it counts, above 0
 * @param judged whether somebody judged it
 */
public record Example(String need, String item, double grade, double weight, boolean judged) implements Serializable {}
