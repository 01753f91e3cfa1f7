package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.duijie.indexer.schema.SuggestFields;
import org.duijie.indexer.schema.TermKey;

/** Words of an index that sound like another, or differ from it by a few characters. */
final class SimilarWords {
    /** How many words of each kind are looked at. */
    private static final int MOST = 200;

    private static final int SHORTEST_LATIN = 4;
    private static final int LONG_LATIN = 8;
    private static final int SHORTEST_CHINESE = 3;

    private final IndexReader reader;

    SimilarWords(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * A word that is like what was typed.
     *
     * @param text the word as {@link org.duijie.indexer.schema.Readings#literal()} has it
     * @param likeness 1 where it sounds the same, else less, the less the more characters differ
     */
    record Similar(String text, double likeness) {}

    /** {@return the words with a sound, the typed one too where it is a word} */
    List<Similar> bySound(String sound) throws IOException {
        var prefix = new BytesRef(sound + TermKey.END);
        var found = new ArrayList<Similar>();
        for (var leaf : reader.leaves()) {
            var terms = leaf.reader().terms(SuggestFields.SOUNDS);
            var each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
                int left = MOST;
                for (var term = each.term();
                        term != null && StringHelper.startsWith(term, prefix) && left-- > 0;
                        term = each.next()) {
                    found.add(new Similar(term.utf8ToString().substring(sound.length() + 1), 1));
                }
            }
        }
        return found;
    }

    /**
     * {@return the words that become a text by adding, dropping or replacing a character or swapping two neighbours: one such change in
     * Chinese words from three characters on and in Latin ones from four, two in Latin ones from eight}
     */
    List<Similar> byEdits(String text, boolean latin) throws IOException {
        int length = text.codePointCount(0, text.length());
        int edits = latin
                ? (length >= LONG_LATIN ? 2 : length >= SHORTEST_LATIN ? 1 : 0)
                : length >= SHORTEST_CHINESE ? 1 : 0;
        var found = new ArrayList<Similar>();
        var terms = edits > 0 ? MultiTerms.getTerms(reader, SuggestFields.WORDS) : null;
        if (terms != null) {
            edited(terms, text, edits, latin ? 1 : 0, found);
        }
        return found;
    }

    private static void edited(Terms terms, String text, int edits, int prefix, List<Similar> found)
            throws IOException {
        var each = new FuzzyTermsEnum(terms, new Term(SuggestFields.WORDS, text), edits, prefix, true);
        var boost = each.attributes().addAttribute(BoostAttribute.class);
        int left = MOST;
        for (var term = each.next(); term != null && left-- > 0; term = each.next()) {
            found.add(new Similar(term.utf8ToString(), Math.min(1, boost.getBoost()) / 2));
        }
    }
}
