package org.duijie.corpus.duplicate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;

/**
 * By what records that may be near-duplicates of one are found: those that share a bucket with it are compared. Buckets are bands of
 * MinHash values of the text (P. Indyk, R. Motwani, Approximate Nearest Neighbors, 1998), the title without words of form, and the
 * numbers of a patent. Immutable.
 */
public final class Likeness {
    /** Raised with every change after which buckets, ranks or comparisons come out otherwise. */
    static final int VERSION = 2;

    /** The likeness of what is not compared. */
    public static final Likeness NONE = new Likeness(0, new long[0]);

    private static final int SHINGLE = 4;
    private static final int BANDS = 8;
    private static final int ROWS = 3;
    private static final long[] FACTORS = factors();

    private final long rank;
    private final long[] buckets;

    private Likeness(long rank, long[] buckets) {
        this.rank = rank;
        this.buckets = buckets;
    }

    /** {@return the likeness of a record} */
    public static Likeness of(CorpusRecord record) {
        return Profile.isCompared(record.kind()) ? of(record, Profile.title(record), Profile.body(record)) : NONE;
    }

    static Likeness of(Profile profile) {
        return of(profile.record(), profile.title(), profile.body());
    }

    private static Likeness of(CorpusRecord record, int[] titleUnits, int[] body) {
        long kind = record.kind().code().hashCode();
        var title = Wording.withoutTitleWords(titleUnits);
        var buckets = LongStream.concat(
                LongStream.concat(bands(kind, titleUnits, body), numbers(kind, record)),
                title.length == 0
                        ? LongStream.empty()
                        : LongStream.of(mix((kind << 8) | BANDS, Shingles.hash(title, 0, title.length), title.length)));
        return new Likeness(Rank.of(record), buckets.sorted().distinct().toArray());
    }

    /** Who goes before whom as a cluster's canonical record, see {@link Rank}. */
    long rank() {
        return rank;
    }

    /** Without repeats; none for kinds that are not compared. Not to be changed. */
    long[] buckets() {
        return buckets;
    }

    /** None without a body: such a record is the same as another only by its title, which has a bucket of its own. */
    private static LongStream bands(long kind, int[] title, int[] body) {
        if (body.length == 0) {
            return LongStream.empty();
        }
        var units = Shingles.joined(title, body);
        var least = new int[FACTORS.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        int size = Math.min(SHINGLE, units.length);
        for (int from = 0; from + size <= units.length; from++) {
            long shingle = Shingles.hash(units, from, from + size) & 0xFFFFFFFFL;
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.min(least[i], (int) ((shingle * FACTORS[i]) >>> Integer.SIZE));
            }
        }
        return LongStream.range(0, BANDS)
                .map(b -> mix(
                        (kind << 8) | b,
                        Shingles.hash(least, (int) b * ROWS, (int) (b + 1) * ROWS),
                        least[(int) b * ROWS]));
    }

    private static LongStream numbers(long kind, CorpusRecord record) {
        if (!(record instanceof Patent patent)) {
            return LongStream.empty();
        }
        var application = PatentNumbers.application(patent);
        var publication = PatentNumbers.publication(patent);
        return LongStream.concat(
                application.isEmpty()
                        ? LongStream.empty()
                        : LongStream.of(mix((kind << 8) | (BANDS + 1), application.hashCode(), application.length())),
                publication.isEmpty()
                        ? LongStream.empty()
                        : LongStream.of(mix((kind << 8) | (BANDS + 2), publication.hashCode(), publication.length())));
    }

    /** The finaliser of SplitMix64 over three values. */
    private static long mix(long place, int first, int second) {
        long mixed = place * 0x9E3779B97F4A7C15L + ((long) first << Integer.SIZE | (second & 0xFFFFFFFFL));
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Odd factors for multiply-shift hashing, always the same. */
    private static long[] factors() {
        var random = new SplittableRandom(20_260);
        return LongStream.generate(() -> random.nextLong() | 1)
                .limit((long) BANDS * ROWS)
                .toArray();
    }
}
