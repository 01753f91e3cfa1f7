package org.duijie.indexer.suggest;

import java.util.Comparator;
import java.util.List;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.query.Span;
import org.duijie.indexer.schema.Place;

/**
 * A text that what was typed may become.
 *
 * @param text the title or term, as it is written
 * @param kind what it is
 * @param place where and as what the typed part stands in it
 * @param whole whether nothing is missing but the words before
 * @param count how many public records hold the term as a keyword, or, where none does, as a word of their titles; 0 for a title
 * @param id the record's id; empty for a term
 * @param marks the typed part, maybe none where it is spread
 */
public record Completion(String text, Kind kind, Place place, boolean whole, long count, String id, List<Span> marks) {
    /** The best first: by place, terms before titles, whole before begun, frequent before rare, short before long, then text and id. */
    static final Comparator<Completion> BEST_FIRST = Comparator.comparing(Completion::place)
            .thenComparing(Completion::kind)
            .thenComparing(Comparator.comparing(Completion::whole).reversed())
            .thenComparing(Comparator.comparingLong(Completion::count).reversed())
            .thenComparingInt(c -> c.text().length())
            .thenComparing(Completion::text)
            .thenComparing(Completion::id);

    /** What a completion is. */
    public enum Kind {
        /** A keyword of a record, or a term that is offered beside them. */
        TERM,
        /** A record's title. */
        TITLE
    }

    /** Copies the list. */
    public Completion {
        marks = List.copyOf(marks);
    }

    /** {@return the text with the typed part marked} */
    public Snippet snippet() {
        return new Snippet(text, marks);
    }

    Completion withCount(long exact) {
        return new Completion(text, kind, place, whole, exact, id, marks);
    }

    Completion marked(List<Span> typed) {
        return new Completion(text, kind, place, whole, count, id, typed);
    }
}
