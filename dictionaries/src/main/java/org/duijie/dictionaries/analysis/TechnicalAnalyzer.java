package org.duijie.dictionaries.analysis;

import java.io.Reader;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * The analysis of every text that is searched: words and their parts, without function words. Values of one field lie
 * {@value #GAP} positions apart, so that no phrase reaches over two of them.
 */
public final class TechnicalAnalyzer extends Analyzer {
    private static final int GAP = 100;

    private final Supplier<Vocabulary> vocabulary;

    /** Analyses each text by the vocabulary that is in force when it is begun. */
    public TechnicalAnalyzer(Supplier<Vocabulary> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Analyses by what is shipped. */
    public TechnicalAnalyzer() {
        this(Vocabulary::shipped);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new HanlpTokenizer(vocabulary, Granularity.SEARCH);
        return new TokenStreamComponents(
                tokenizer, new StopTermFilter(tokenizer, () -> vocabulary.get().stopTerms()));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader);
    }
}
