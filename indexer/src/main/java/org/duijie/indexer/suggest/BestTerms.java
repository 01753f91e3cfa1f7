package org.duijie.indexer.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.schema.Place;
import org.duijie.indexer.schema.TermKey;

/**
 * The best of the terms that something typed begins, kept while walking over them. Most terms are weighed by numbers that their bytes tell,
 * and passed over without being read. For one thread.
 */
final class BestTerms {
    private static final int WHOLE_BIT = 56;
    private static final int RECORDS_BIT = 20;
    private static final int PLACE_BIT = 58;
    private static final long LONGEST = (1L << RECORDS_BIT) - 1;

    private final int typedBytes;
    private final int most;
    private final PriorityQueue<Weighed> best =
            new PriorityQueue<>(Comparator.comparingLong(Weighed::weight).reversed()); // the worst is on top
    private int seen;

    private record Weighed(long weight, TermEntry entry) {}

    /**
     * Nothing yet.
     *
     * @param typedBytes the length of what was typed, in bytes of UTF-8
     * @param most how many terms to keep
     */
    BestTerms(int typedBytes, int most) {
        this.typedBytes = typedBytes;
        this.most = most;
    }

    /** Takes a term into account: the {@link TermKey} in an index, and how many records hold it. */
    void add(BytesRef term, int records) {
        seen++;
        int end = endOfTyped(term);
        int place = term.bytes[term.offset + end + 1] - '0';
        boolean whole = end == typedBytes;
        long weight = weight(place, whole, records, term.length - end);
        if (best.size() >= most && weight >= best.peek().weight()) {
            return;
        }
        var word = new BytesRef(term.bytes, term.offset + end + 2, term.length - end - 2).utf8ToString();
        best.add(new Weighed(weight, new TermEntry(word, Place.of(place), whole, records)));
        if (best.size() > most) {
            best.poll();
        }
    }

    /** {@return how many terms were seen} */
    int seen() {
        return seen;
    }

    /** {@return the terms that were kept, the best first} */
    List<TermEntry> entries() {
        return best.stream().map(Weighed::entry).sorted(TermEntry.BEST_FIRST).toList();
    }

    /** {@return where the typed part of a term ends, in bytes} */
    static int endOfTyped(BytesRef term) {
        int end = 0;
        while (term.bytes[term.offset + end] != TermKey.END) {
            end++;
        }
        return end;
    }

    /** The smaller, the better, in the order of {@link TermEntry#BEST_FIRST} but for the words themselves. */
    private static long weight(int place, boolean whole, int records, int length) {
        return ((long) place << PLACE_BIT)
                | (whole ? 0 : 1L << WHOLE_BIT)
                | ((long) (Integer.MAX_VALUE - records) << RECORDS_BIT)
                | Math.min(LONGEST, length);
    }
}
