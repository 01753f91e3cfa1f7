package org.duijie.dictionaries.synonym;

import java.util.List;

/**
 * What else to look for in place of some words of a query.
 *
 * @param first number of the first word
 * @param last number of the last word
 * @param alternatives by falling weight, then by text
 */
public record Expansion(int first, int last, List<Alternative> alternatives) {
    /** Copies. */
    public Expansion {
        alternatives = List.copyOf(alternatives);
    }
}
