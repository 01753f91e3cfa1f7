package org.duijie.api.web;

import java.util.List;

/**
 * A line of a record's page: what it says about something.
 *
 * @param label about what
 * @param values what it says, at least one
 */
public record Fact(String label, List<Value> values) {
    /**
     * One value.
     *
     * @param text in the reader's language
     * @param code the code that the text names, or empty
     * @param href the address that it leads to, or empty
     */
    public record Value(String text, String code, String href) {
        static Value of(String text) {
            return new Value(text, "", "");
        }
    }

    /** Copies the list. */
    public Fact {
        values = List.copyOf(values);
    }
}
