package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
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
    private static final int DIGEST_BYTES = 6;
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

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader);
    }

    /** {@return what changes when texts would be analysed differently: library and rules, then a digest of the stop words} */
    public static String fingerprint() {
        return fingerprint(STOP_WORDS);
    }

    static String fingerprint(CharArraySet stopWords) {
        var sorted = new TreeSet<String>();
        stopWords.forEach(word -> sorted.add(String.valueOf((char[]) word)));
        return HanlpSegmenter.standard().fingerprint() + "-stop-" + digest(String.join("\n", sorted));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static CharArraySet stopWords() {
        try (var in = TechnicalAnalyzer.class.getResourceAsStream("/org/duijie/dictionaries/stopwords.txt")) {
            return WordlistLoader.getWordSet(new InputStreamReader(in, StandardCharsets.UTF_8), "#");
        } catch (IOException e) {
            throw new UncheckedIOException("stopwords.txt in the jar cannot be read", e);
        }
    }
}
