package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.WordlistLoader;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.HanlpSegmenter;

/**
 * The analysis of every text that is searched: words and their parts, without function words. Values of one field lie
 * {@value #GAP} positions apart, so that no phrase reaches over two of them.
 */
public final class TechnicalAnalyzer extends Analyzer {
    private static final int GAP = 100;
    private static final CharArraySet STOP_WORDS = stopWords();

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        var tokenizer = new HanlpTokenizer(HanlpSegmenter.standard(), Granularity.SEARCH);
        return new TokenStreamComponents(tokenizer, new StopFilter(tokenizer, STOP_WORDS));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    /** {@return what changes when texts would be analysed differently} */
    public static String fingerprint() {
        return HanlpSegmenter.standard().fingerprint() + "-"
                + Integer.toHexString(STOP_WORDS.toString().hashCode());
    }

    private static CharArraySet stopWords() {
        try (var in = TechnicalAnalyzer.class.getResourceAsStream("/org/duijie/dictionaries/stopwords.txt")) {
            return WordlistLoader.getWordSet(new InputStreamReader(in, StandardCharsets.UTF_8), "#");
        } catch (IOException e) {
            throw new UncheckedIOException("stopwords.txt in the jar cannot be read", e);
        }
    }
}
