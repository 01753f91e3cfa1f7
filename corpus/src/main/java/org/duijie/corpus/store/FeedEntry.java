package org.duijie.corpus.store;

/**
 * A claim in the change feed of a store.
 *
 * @param sequence its number in that store's change sequence
 * @param claim what is said
 */
public record FeedEntry(long sequence, Claim claim) {}
