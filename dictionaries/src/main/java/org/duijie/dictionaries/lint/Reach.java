package org.duijie.dictionaries.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Segmenter;
import org.duijie.dictionaries.segment.Word;

/** Whether a word ever comes out of a text: alone, between commas, and beside a noun. */
final class Reach {
    private static final String NOUN = "电池";
    private static final List<List<String>> PLACES =
            List.of(List.of("", ""), List.of("，", "，"), List.of(NOUN, ""), List.of("", NOUN), List.of(NOUN, NOUN));

    private Reach() {}

    /** {@return whether a cut for search yields the word in any of the places} */
    static boolean reaches(Segmenter segmenter, String form) {
        for (var place : PLACES) {
            int start = place.getFirst().length();
            int end = start + form.length();
            var text = place.getFirst() + form + place.getLast();
            if (segmenter.segment(text, Granularity.SEARCH).stream()
                    .anyMatch(w -> w.start() == start && w.end() == end)) {
                return true;
            }
        }
        return false;
    }

    /** {@return what the word alone is cut into, parted by blanks} */
    static String cut(Segmenter segmenter, String form) {
        return segmenter.segment(form, Granularity.FINE).stream()
                .map(Word::form)
                .collect(Collectors.joining(" "));
    }
}
