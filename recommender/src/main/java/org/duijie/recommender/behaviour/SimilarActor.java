package org.duijie.recommender.behaviour;

/**
 * An actor who cares for the same items as another.
 *
 * @param actor the id
 * @param cosine of the two actors' factors, above 0 up to 1
 */
public record SimilarActor(String actor, double cosine) {}
