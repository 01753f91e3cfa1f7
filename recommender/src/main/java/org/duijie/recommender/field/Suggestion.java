package org.duijie.recommender.field;

/**
 * A field that a text may belong to.
 *
 * @param code such as {@code H01M}
 * @param confidence 0 to 1: about so often such a suggestion is right
 */
public record Suggestion(String code, double confidence) {}
