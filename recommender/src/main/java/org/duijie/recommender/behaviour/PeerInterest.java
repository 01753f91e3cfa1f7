package org.duijie.recommender.behaviour;

/**
 * How many of those like an actor cared for an item; who rejected it does not count. Numbers only: who they are is nobody's business.
 *
 * @param viewed how many looked at it, those that went further among them
 * @param contacted how many of these got in touch, negotiated or signed
 * @param signed how many of these signed
 */
public record PeerInterest(int viewed, int contacted, int signed) {}
