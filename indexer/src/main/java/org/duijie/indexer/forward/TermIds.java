package org.duijie.indexer.forward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.indexer.schema.TextField;

/**
 * The numbers of terms: words as the index cuts them, and the letters, digits and Chinese characters of a text and their pairs, folded. A
 * number is the 32-bit MurmurHash3 of the term with its kind before it; of two million terms some five hundred share one. Safe for several
 * threads.
 */
public final class TermIds {
    private static final int SEED = 0;

    private final Analyzer analyzer;

    /** Numbers of the words that an analyzer gives. */
    public TermIds(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** {@return the number of a word in normal form} */
    public static int ofWord(CharSequence form) {
        return id('w', form);
    }

    /** Gives the words of a text, in their order, each as often as it occurs. */
    public void words(String text, IntConsumer ids) {
        try (var tokens = analyzer.tokenStream(TextField.TITLE.fieldName(), text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                ids.accept(ofWord(term));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis of a text in memory cannot fail to read", e);
        }
    }

    /** Gives the letters, digits and Chinese characters of a text. */
    public static void characters(String text, IntConsumer ids) {
        grams(text, 1, 'c', ids);
    }

    /** Gives the pairs of them that stand side by side. */
    public static void pairs(String text, IntConsumer ids) {
        grams(text, 2, 'p', ids);
    }

    private static void grams(String text, int length, char kind, IntConsumer ids) {
        var folded = CharFolding.fold(text);
        int from = 0;
        for (int i = 0; i < folded.length(); i++) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                from = i + 1;
            } else if (i + 1 - from >= length) {
                ids.accept(id(kind, folded.subSequence(i + 1 - length, i + 1)));
            }
        }
    }

    private static int id(char kind, CharSequence term) {
        var bytes = new BytesRef(kind + term.toString());
        return StringHelper.murmurhash3_x86_32(bytes, SEED);
    }
}
