package org.duijie.api.push.compose;

/**
 * A technology by kind and id.
 *
 * @param kind {@code achievement} or {@code patent}
 * @param id the record's
 */
public record Item(String kind, String id) {}
