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

/**
 * What a token stream gave.
 *
 * @param tokens the tokens
 * @param finalOffset where it ended
 */
record Tokens(List<Token> tokens, int finalOffset) {
    /** One token. */
    record Token(String term, int start, int end, int increment) {}

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
            var tokens = new ArrayList<Token>();
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(), offset.startOffset(), offset.endOffset(), increment.getPositionIncrement()));
            }
            stream.end();
            return new Tokens(tokens, offset.endOffset());
        }
    }

    List<String> terms() {
        return tokens.stream().map(Token::term).toList();
    }
}
