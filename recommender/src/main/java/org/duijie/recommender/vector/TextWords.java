package org.duijie.recommender.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/** The words that a text is learned from and judged by: in normal form, overlapping as in a search, without those that do not count. */
public final class TextWords {
    /** So many chars of a text are read at most. */
    public static final int LONGEST = 4_000;

    private final Vocabulary vocabulary;

    /** Words as a vocabulary cuts them. */
    public TextWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return the words of a record's title, keywords and summary, in that order} */
    public List<String> of(CorpusRecord record) {
        var words = new ArrayList<String>();
        forEach(record.common().title(), words::add);
        forEach(rest(record), words::add);
        return words;
    }

    /** {@return what a record tells beside its title} */
    static String rest(CorpusRecord record) {
        var common = record.common();
        var products = record instanceof Enterprise firm ? String.join("\n", firm.products()) + "\n" : "";
        return String.join("\n", common.keywords()) + "\n" + products + common.summary();
    }

    /** Gives the words of a text, in its order. */
    void forEach(String text, Consumer<String> consumer) {
        var head = text.substring(0, Math.min(LONGEST, text.length()));
        for (var word : vocabulary.segmenter().segment(head, Granularity.SEARCH)) {
            if (vocabulary.stopTerms().weight(word.form()) > 0
                    && word.form().chars().noneMatch(Character::isWhitespace)) {
                consumer.accept(word.form());
            }
        }
    }
}
