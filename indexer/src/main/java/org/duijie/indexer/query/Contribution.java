package org.duijie.indexer.query;

/**
 * What a word found in a field added to a score.
 *
 * @param term the word
 * @param field the field's name
 * @param score what it added; the contributions of a hit add up to its score
 */
public record Contribution(String term, String field, float score) {}
