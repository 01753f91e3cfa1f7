package org.duijie.dictionaries.compare;

import java.util.ArrayList;
import java.util.List;
import org.duijie.dictionaries.segment.Word;

/**
 * A text that two vocabularies cut differently.
 *
 * @param text the text
 * @param before its words by the first
 * @param after its words by the second
 * @param stretches where they differ, one or more, in order
 */
public record CutDifference(String text, List<Word> before, List<Word> after, List<Stretch> stretches) {
    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";

    /** Copies. */
    public CutDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
        stretches = List.copyOf(stretches);
    }

    /**
     * Where two cuts differ. No word of either goes over its ends.
     *
     * @param start offset in the text
     * @param end offset after it
     * @param before the words of the first cut, as they stand in the text
     * @param after those of the second
     */
    public record Stretch(int start, int end, List<String> before, List<String> after) {
        /** Copies. */
        public Stretch {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** {@return the words of a cut parted by blanks, stretches that differ in ⟦ ⟧} */
    public String marked(List<Word> cut) {
        var pieces = new ArrayList<String>();
        int next = 0;
        for (var stretch : stretches) {
            next = addWords(pieces, cut, next, stretch.start());
            var inside = new ArrayList<String>();
            next = addWords(inside, cut, next, stretch.end());
            pieces.add(OPEN + String.join(" ", inside) + CLOSE);
        }
        addWords(pieces, cut, next, text.length());
        return String.join(" ", pieces);
    }

    /** Adds the words that begin before an offset; returns the number of the next word. */
    private int addWords(List<String> pieces, List<Word> cut, int from, int end) {
        int at = from;
        for (; at < cut.size() && cut.get(at).start() < end; at++) {
            pieces.add(text.substring(cut.get(at).start(), cut.get(at).end()));
        }
        return at;
    }
}
