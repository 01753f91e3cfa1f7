package org.duijie.recommender.reason;

import java.util.List;

/**
 * A word that both sides use.
 *
 * @param term the word
 * @param share its share of what all words together added to the lexical score, above 0, at most 1
 * @param fields where the record has it, strongest first
 */
public record SharedTerm(String term, double share, List<String> fields) {
    /** Copies the list. */
    public SharedTerm {
        fields = List.copyOf(fields);
    }
}
