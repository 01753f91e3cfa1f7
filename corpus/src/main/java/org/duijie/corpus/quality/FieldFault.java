package org.duijie.corpus.quality;

import java.util.Comparator;

/**
 * A field and what is wrong with it.
 *
 * @param field the field's path, such as {@code owner.uscc}
 * @param fault what is wrong
 */
public record FieldFault(String field, Fault fault) implements Comparable<FieldFault> {
    private static final Comparator<FieldFault> ORDER =
            Comparator.comparing(FieldFault::field).thenComparing(FieldFault::fault);

    @Override
    public int compareTo(FieldFault other) {
        return ORDER.compare(this, other);
    }
}
