package org.duijie.api.ask;

import java.util.HashSet;
import java.util.Set;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.RecordKey;

/** What the store withdrew and the index does not know yet: looked up once for each state of the two. Safe for several threads. */
final class WithdrawnRecords implements SearchIndex.Withdrawn {
    private final RecordStore store;
    private volatile Known known = new Known(0, 0, Set.of());

    WithdrawnRecords(RecordStore store) {
        this.store = store;
    }

    private record Known(long since, long until, Set<String> keys) {}

    @Override
    public Set<String> since(long sequence) {
        long until = store.sequence();
        if (until <= sequence) {
            return Set.of();
        }
        var last = known;
        if (last.since != sequence || last.until != until) {
            var keys = new HashSet<String>();
            store.forEachWithdrawn(
                    sequence, (kind, id) -> keys.add(RecordKey.of(kind, id).text()));
            last = new Known(sequence, until, Set.copyOf(keys));
            known = last;
        }
        return last.keys;
    }
}
