package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The best terms of one segment for something typed. Where it begins many terms, the best are known beforehand, from one walk over
 * all terms of the segment; where few, they are walked over when asked for. Immutable.
 */
final class PrefixHeads {
    /** From so many terms on, the best for a beginning are kept. */
    static final int MANY = 1_000;
    /** How many are kept: each term may be there as it is written, by pinyin and by initials, at its start and within. */
    private static final int KEPT = 100;
    /** The longest beginning for which terms are kept, in bytes: twelve letters or four Chinese characters. */
    private static final int DEEPEST = 12;
    /** The most terms that are walked over when asked, for beginnings that are longer than that. */
    private static final int MOST_WALKED = 4 * MANY;

    private final Terms terms;
    private final Map<BytesRef, List<TermEntry>> heads = new HashMap<>();

    /** Walks over all terms of a segment's field. */
    PrefixHeads(Terms terms) throws IOException {
        this.terms = terms;
        var open = new ArrayList<BestTerms>(); // by length, from one byte on
        var last = new BytesRef();
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            int depth = Math.min(DEEPEST, BestTerms.endOfTyped(term));
            int same = Math.min(depth, commonPrefix(last, term));
            close(open, last, same);
            while (open.size() < depth) {
                open.add(new BestTerms(open.size() + 1, KEPT));
            }
            int records = each.docFreq();
            for (var beginning : open) {
                beginning.add(term, records);
            }
            last = BytesRef.deepCopyOf(term);
        }
        close(open, last, 0);
    }

    /** {@return terms that begin with something typed, the best among them; not more than a few hundred} */
    List<TermEntry> of(String typed) throws IOException {
        var prefix = new BytesRef(typed);
        var head = Optional.ofNullable(heads.get(prefix));
        return head.isPresent() ? head.get() : walk(prefix);
    }

    private List<TermEntry> walk(BytesRef prefix) throws IOException {
        var best = new BestTerms(prefix.length, KEPT);
        var each = terms.iterator();
        if (each.seekCeil(prefix) != TermsEnum.SeekStatus.END) {
            for (var term = each.term();
                    term != null && StringHelper.startsWith(term, prefix) && best.seen() < MOST_WALKED;
                    term = each.next()) {
                best.add(term, each.docFreq());
            }
        }
        return best.entries();
    }

    private static int commonPrefix(BytesRef one, BytesRef other) {
        int length = 0;
        int most = Math.min(one.length, other.length);
        while (length < most && one.bytes[one.offset + length] == other.bytes[other.offset + length]) {
            length++;
        }
        return length;
    }

    /** Ends the beginnings of a term that are longer than what the next one has of it. */
    private void close(List<BestTerms> open, BytesRef term, int same) {
        while (open.size() > same) {
            int length = open.size();
            var best = open.removeLast();
            if (best.seen() >= MANY) {
                heads.put(BytesRef.deepCopyOf(new BytesRef(term.bytes, term.offset, length)), best.entries());
            }
        }
    }
}
