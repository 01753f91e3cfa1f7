package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A value of a field, cut as the index does.
 *
 * @param tokens its words, or pairs of characters, by position
 */
record CutText(List<Token> tokens) {
    CutText {
        tokens = List.copyOf(tokens);
    }

    /**
     * A word.
     *
     * @param form as it is indexed
     * @param position its number, from 0; several may have the same
     * @param start offset of its first char in the text
     * @param end offset after its last char
     */
    record Token(String form, int position, int start, int end) {}

    /** {@return a value of a field} */
    static CutText of(String field, String text, Analyzer analyzer) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysis of a text in memory cannot fail to read", e);
        }
        return new CutText(tokens);
    }
}
