package org.duijie.recommender.match;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.duijie.corpus.model.CorpusRecord;

/**
 * The similarity of titles and keywords: the Jaccard index of the sets of pairs of neighbouring characters in the title, letters and digits only,
 * and of keywords. Works with nothing trained.
 */
public final class TitleSimilarity implements Similarity {
    /** Keeps keywords apart from pairs of characters, which need 42 bits. */
    private static final long KEYWORD = 1L << 62;

    private static final int CODE_POINT_BITS = 21;

    @Override
    public Pairs among(List<CorpusRecord> records) {
        var sets = records.stream().map(TitleSimilarity::features).toList();
        return (one, other) -> jaccard(sets.get(one), sets.get(other));
    }

    /** {@return the set as numbers, sorted} */
    private static long[] features(CorpusRecord record) {
        int[] characters = record.displayTitle()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .toArray();
        var pairs = LongStream.range(0, Math.max(0, characters.length - 1))
                .map(i -> ((long) characters[(int) i] << CODE_POINT_BITS) | characters[(int) i + 1]);
        var keywords = record.common().keywords().stream()
                .mapToLong(k -> KEYWORD | (k.strip().toLowerCase(Locale.ROOT).hashCode() & 0xFFFF_FFFFL));
        return LongStream.concat(pairs, keywords).sorted().distinct().toArray();
    }

    /** Two records without anything are not alike. */
    private static double jaccard(long[] a, long[] b) {
        int i = 0;
        int j = 0;
        int common = 0;
        while (i < a.length && j < b.length) {
            int order = Long.compare(a[i], b[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = a.length + b.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
