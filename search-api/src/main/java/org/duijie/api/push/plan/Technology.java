package org.duijie.api.push.plan;

import java.util.List;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.RecordKey;

/**
 * A technology that may be proposed.
 *
 * @param record its record
 * @param keys that of its record, and then those of other records of the same thing
 */
record Technology(CorpusRecord record, List<RecordKey> keys) {
    Technology {
        keys = List.copyOf(keys);
    }

    RecordKey key() {
        return keys.getFirst();
    }

    /** Of the keys alone, which tell it: records take long. */
    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
