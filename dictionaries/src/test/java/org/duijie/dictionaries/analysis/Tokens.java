package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/**
 * What a token stream gave.
 *
 * @param tokens the tokens
 * @param finalOffset where it ended
 */
record Tokens(List<Token> tokens, int finalOffset) {
    /** One token. */
    record Token(String term, int start, int end, int increment, int length) {
        Token(String term, int start, int end, int increment) {
            this(term, start, end, increment, 1);
        }
    }

    static Tokens of(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("field", new StringReader(text))) {
            return of(stream);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Consumes a stream as Lucene's contract says, and closes it. */
    static Tokens of(TokenStream stream) throws IOException {
        try (stream) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var increment = stream.addAttribute(PositionIncrementAttribute.class);
            var length = stream.addAttribute(PositionLengthAttribute.class);
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        increment.getPositionIncrement(),
                        length.getPositionLength()));
            }
            stream.end();
            return new Tokens(tokens, offset.endOffset());
        }
    }

    List<String> terms() {
        return tokens.stream().map(Token::term).toList();
    }
}
