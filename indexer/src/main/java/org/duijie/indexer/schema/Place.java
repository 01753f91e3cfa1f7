package org.duijie.indexer.schema;

import java.util.Comparator;
import java.util.List;

/**
 * Where and how what is typed stands in a text.
 *
 * @param start whether at the text's start, else at the start of a word within it
 * @param form as what it is typed
 */
public record Place(boolean start, Form form) implements Comparable<Place> {
    private static final List<Form> FORMS = List.of(Form.values());
    private static final Comparator<Place> BEST_FIRST =
            Comparator.comparing(Place::start).reversed().thenComparing(Place::form);

    /** As what a text is typed, the closest first. */
    public enum Form {
        /** As it is written: 石墨烯. */
        LITERAL,
        /** By its whole pinyin: shimoxi. */
        FULL,
        /** By the first letters of its pinyin: smx. */
        INITIALS
    }

    /** {@return a number for the place, from 0, the best one} */
    public int code() {
        return (start ? 0 : FORMS.size()) + FORMS.indexOf(form);
    }

    /** {@return the place with a number} */
    public static Place of(int code) {
        return new Place(code < FORMS.size(), FORMS.get(code % FORMS.size()));
    }

    /** The best place comes first: the start before a word within, then by form. */
    @Override
    public int compareTo(Place other) {
        return BEST_FIRST.compare(this, other);
    }
}
