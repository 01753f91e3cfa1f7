package org.duijie.corpus.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.duplicate.Membership;
import org.duijie.corpus.model.CorpusRecord;

/** Records put into a store, for tests of other packages. */
public final class StoredRecords {
    private StoredRecords() {}

    /** Puts all in one transaction. */
    public static void put(RecordStore store, List<? extends CorpusRecord> records) {
        store.write(writer -> {
            for (var record : records) {
                writer.put(record.kind(), record.id(), StoredForm.of(record));
            }
            return true;
        });
    }

    /** {@return for each id the id of the record that stands for its cluster, maybe itself} */
    public static Map<String, String> clusters(DatabasePlace place, List<? extends CorpusRecord> records) {
        try (var store = RecordStore.open(place)) {
            put(store, records);
            return clusters(store);
        }
    }

    /** {@return for each id the id of the record that stands for its cluster, maybe itself} */
    public static Map<String, String> clusters(RecordStore store) {
        var ids = new HashMap<Long, String>();
        var canonical = new HashMap<String, Long>();
        var clusters = new HashMap<String, String>();
        store.forEachChange(0, change -> {
            if (change.record().isPresent()) {
                clusters.put(change.id(), change.id());
                change.membership().map(Membership::number).ifPresent(n -> ids.put(n, change.id()));
                change.membership().map(Membership::canonical).ifPresent(c -> canonical.put(change.id(), c));
            }
        });
        canonical.forEach((id, number) -> clusters.put(id, ids.get(number)));
        return clusters;
    }
}
