package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * The words of a text as tokens. A part of a longer word has the type {@link #PART}. A word made of several words that follow each
 * other takes as many positions, so that phrases of the words within it match. Offsets are those of the original text. Each text is
 * cut by the vocabulary that is in force when it is begun.
 */
public final class HanlpTokenizer extends Tokenizer {
    /** The type of a token that lies within a longer one. */
    public static final String PART = "<PART>";

    private static final int READ_AT_ONCE = 4096;

    private final Supplier<Vocabulary> vocabulary;
    private final Granularity granularity;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    private final char[] buffer = new char[READ_AT_ONCE];
    private Iterator<Word> words = Collections.emptyIterator();
    private int finalOffset;

    /** Makes a tokenizer; its reader is set by the analyzer. */
    public HanlpTokenizer(Supplier<Vocabulary> vocabulary, Granularity granularity) {
        this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, vocabulary, granularity);
    }

    /** As the other constructor, with attributes from the given factory. */
    public HanlpTokenizer(AttributeFactory factory, Supplier<Vocabulary> vocabulary, Granularity granularity) {
        super(factory);
        this.vocabulary = vocabulary;
        this.granularity = granularity;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        var text = new StringBuilder();
        for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
            text.append(buffer, 0, read);
        }
        finalOffset = text.length();
        words = vocabulary.get().segmenter().segment(text, granularity).iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!words.hasNext()) {
            return false;
        }
        clearAttributes();
        var word = words.next();
        term.append(word.form());
        offset.setOffset(correctOffset(word.start()), correctOffset(word.end()));
        increment.setPositionIncrement(word.step());
        length.setPositionLength(word.span());
        type.setType(word.part() ? PART : TypeAttribute.DEFAULT_TYPE);
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(finalOffset), correctOffset(finalOffset));
    }

    @Override
    public void close() throws IOException {
        super.close();
        words = Collections.emptyIterator();
    }
}
