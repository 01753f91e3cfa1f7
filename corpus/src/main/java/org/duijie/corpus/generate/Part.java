package org.duijie.corpus.generate;

import java.util.List;
import java.util.Locale;
import org.duijie.corpus.model.Kind;

/** What is made together, numbered from 1. */
public enum Part {
    /** Achievements and patents, as often as among what was learnt from. */
    TECHNOLOGIES("T", Kind.TECHNOLOGIES),
    NEEDS("N", List.of(Kind.NEED)),
    ENTERPRISES("E", List.of(Kind.ENTERPRISE));

    private final String letter;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Kind> kinds;

    Part(String letter, List<Kind> kinds) {
        this.letter = letter;
        this.kinds = kinds;
    }

    /** {@return the name of files and in messages, such as {@code needs}} */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Kind> kinds() {
        return kinds;
    }

    /** {@return the id of the record with an index, 0 for the first} */
    String id(long index) {
        return letter + (index + 1);
    }
}
