package org.duijie.recommender.behaviour;

/**
 * An item that actors like the asker cared for.
 *
 * @param item its id
 * @param score the more, the more alike those actors and the further they went; compares within one list only
 * @param interest how many of them cared
 */
public record LikedItem(String item, double score, PeerInterest interest) {}
