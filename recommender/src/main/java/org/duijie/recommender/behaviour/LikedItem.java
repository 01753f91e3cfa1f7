package org.duijie.recommender.behaviour;

/**
 * An item that actors like the asker cared for.
 *
 * @param item its id
 * @param score the more, the more alike those actors and the further they went; compares within one list only
 * @param viewed how many of them looked at it
 * @param contacted how many of them got in touch, negotiated or signed
 * @param signed how many of them signed
 */
public record LikedItem(String item, double score, int viewed, int contacted, int signed) {}
