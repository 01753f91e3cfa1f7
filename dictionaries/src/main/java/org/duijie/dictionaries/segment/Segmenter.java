package org.duijie.dictionaries.segment;

import java.util.List;

/** Cuts text into words. Implementations are safe for use by several threads. */
public interface Segmenter {
    /**
     * The words of a text.
     *
     * @param text any text
     * @param granularity how finely to cut
     * @return the words by start; a part follows the word it lies in; starts never go backwards
     */
    List<Word> segment(CharSequence text, Granularity granularity);
}
