package org.duijie.indexer.verify;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** How many records each value of the filters should find, and how many it does. */
final class TermTally {
    private final Map<String, Map<String, Long>> balance = new HashMap<>();

    /** A record that has the value. */
    void expect(String field, String value) {
        add(field, value, 1);
    }

    /** What a segment finds by each value of a field. */
    void found(LeafReader leaf, String field) throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var live = leaf.getLiveDocs();
        var values = terms.iterator();
        PostingsEnum postings = null;
        for (var value = values.next(); value != null; value = values.next()) {
            postings = values.postings(postings, PostingsEnum.NONE);
            long count = 0;
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                count += live == null || live.get(doc) ? 1 : 0;
            }
            add(field, value.utf8ToString(), -count);
        }
    }

    private void add(String field, String value, long count) {
        balance.computeIfAbsent(field, f -> new HashMap<>()).merge(value, count, Long::sum);
    }

    /** Notes each value that finds more or fewer records than have it. */
    void check(Faults faults) {
        balance.forEach((field, values) -> values.forEach((value, count) -> {
            if (count != 0) {
                faults.add(Fault.FIELDS, field + "=" + value + " " + (count < 0 ? "+" : "") + -count);
            }
        }));
    }
}
