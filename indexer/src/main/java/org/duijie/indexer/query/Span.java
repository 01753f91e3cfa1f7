package org.duijie.indexer.query;

/**
 * A stretch of a text.
 *
 * @param start offset of its first char
 * @param end offset after its last char
 */
public record Span(int start, int end) {}
