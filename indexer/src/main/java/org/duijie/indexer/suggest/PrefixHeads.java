package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.duijie.indexer.schema.TermKey;

/**
 * The best terms of one segment for something typed. Where it begins many terms, the best are known beforehand, from one walk over
 * all terms of the segment; where few, they are walked over when asked for. Immutable.
 */
final class PrefixHeads {
    /** From so many terms on, the best for a beginning are kept. */
    static final int MANY = 1_000;
    /** How many are kept: each term may be there as it is written, by pinyin and by initials, at its start and within. */
    private static final int KEPT = 200;
    /** The longest beginning for which terms are kept, in chars. */
    private static final int DEEPEST = 12;
    /** The most terms that are walked over when asked, for beginnings that are longer than that. */
    private static final int MOST_WALKED = 4 * MANY;

    private final Terms terms;
    private final Map<String, List<TermEntry>> heads = new HashMap<>();

    /** Walks over all terms of a segment's field. */
    PrefixHeads(Terms terms) throws IOException {
        this.terms = terms;
        var open = new ArrayList<Head>();
        var each = terms.iterator();
        for (var term = each.next(); term != null; term = each.next()) {
            var key = TermKey.of(term);
            close(open, key.typed());
            for (int i = open.size(); i < Math.min(DEEPEST, key.typed().length()); i++) {
                open.add(new Head(key.typed().substring(0, i + 1)));
            }
            int records = each.docFreq();
            open.forEach(head -> head.add(key, records));
        }
        close(open, "");
    }

    /** {@return terms that begin with something typed, the best among them; not more than a few hundred} */
    List<TermEntry> of(String typed) throws IOException {
        var head = Optional.ofNullable(heads.get(typed));
        return head.isPresent() ? head.get() : walk(typed);
    }

    private List<TermEntry> walk(String typed) throws IOException {
        var found = new ArrayList<TermEntry>();
        var prefix = new BytesRef(typed);
        var each = terms.iterator();
        if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (var term = each.term();
                term != null && StringHelper.startsWith(term, prefix) && found.size() < MOST_WALKED;
                term = each.next()) {
            found.add(TermEntry.of(TermKey.of(term), typed.length(), each.docFreq()));
        }
        found.sort(TermEntry.BEST_FIRST);
        return found.subList(0, Math.min(KEPT, found.size()));
    }

    /** Ends the beginnings that what comes next does not have. */
    private void close(List<Head> open, String next) {
        while (!open.isEmpty() && !next.startsWith(open.getLast().prefix)) {
            var head = open.removeLast();
            if (head.terms >= MANY) {
                heads.put(head.prefix, head.best());
            }
        }
    }

    /** The best terms so far for a beginning. */
    private static final class Head {
        private final String prefix;
        private final PriorityQueue<TermEntry> best =
                new PriorityQueue<>(TermEntry.BEST_FIRST.reversed()); // the worst is on top
        private int terms;

        Head(String prefix) {
            this.prefix = prefix;
        }

        void add(TermKey key, int records) {
            terms++;
            var entry = TermEntry.of(key, prefix.length(), records);
            if (best.size() < KEPT) {
                best.add(entry);
            } else if (TermEntry.BEST_FIRST.compare(entry, best.peek()) < 0) {
                best.poll();
                best.add(entry);
            }
        }

        List<TermEntry> best() {
            return best.stream().sorted(TermEntry.BEST_FIRST).toList();
        }
    }
}
