package org.duijie.recommender.train;

import java.io.Serializable;
import org.duijie.recommender.internal.SortedTexts;

/** Which actor and item has which number. */
record PairNumbers(SortedTexts actors, SortedTexts items) implements Serializable {}
