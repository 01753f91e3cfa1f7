package org.duijie.dictionaries.vocabulary;

import java.util.ArrayList;
import java.util.List;
import org.duijie.dictionaries.segment.Granularity;

/** The words that an index holds of a text, with their positions: as the analyzer makes them. */
final class IndexedWords {
    private IndexedWords() {}

    /**
     * A word.
     *
     * @param form its normal form
     * @param position counted from the first word of the text, left out ones too
     */
    record Indexed(String form, int position) {}

    /** {@return the words of a text in order, without those of weight 0 and the parts within them} */
    static List<Indexed> of(Vocabulary vocabulary, CharSequence text) {
        var indexed = new ArrayList<Indexed>();
        int position = 0;
        int deletedTo = 0;
        for (var word : vocabulary.segmenter().segment(text, Granularity.SEARCH)) {
            position += word.step();
            boolean withDeleted = word.part() && word.end() <= deletedTo;
            if (withDeleted) {
                continue;
            }
            if (vocabulary.stopTerms().weight(word.form()) > 0) {
                indexed.add(new Indexed(word.form(), position));
            } else if (!word.part()) {
                deletedTo = word.end();
            }
        }
        return indexed;
    }
}
