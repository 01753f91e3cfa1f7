package org.duijie.corpus.json;

import java.util.List;

/**
 * What came out of a JSON object.
 *
 * @param value the record or interaction
 * @param ignored names of fields that such a value does not have, in the object's order
 * @param <T> what was asked for
 */
public record Decoded<T>(T value, List<String> ignored) {

    /** Copies the list. */
    public Decoded {
        ignored = List.copyOf(ignored);
    }
}
