package org.duijie.indexer.suggest;

import java.util.Comparator;
import org.duijie.indexer.schema.Place;

/**
 * What one segment says of a term that begins with something typed.
 *
 * @param word the term as it is written
 * @param place where and as what the typed part stands in it
 * @param whole whether nothing of it is missing
 * @param records how many records of the segment hold it, deleted ones too
 */
record TermEntry(String word, Place place, boolean whole, int records) {
    static final Comparator<TermEntry> BEST_FIRST = Comparator.comparing(TermEntry::place)
            .thenComparing(Comparator.comparing(TermEntry::whole).reversed())
            .thenComparing(Comparator.comparingInt(TermEntry::records).reversed())
            .thenComparingInt(e -> e.word().length())
            .thenComparing(TermEntry::word);
}
