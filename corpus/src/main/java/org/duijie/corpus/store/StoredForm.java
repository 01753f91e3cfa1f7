package org.duijie.corpus.store;

import java.nio.charset.StandardCharsets;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;

/**
 * A value as the store keeps it.
 *
 * @param json its canonical JSON
 * @param hash its {@link ContentHash}
 */
record StoredForm(String json, String hash) {
    static StoredForm of(CorpusRecord record) {
        return of(RecordJson.encode(record));
    }

    static StoredForm of(Interaction interaction) {
        return of(RecordJson.encode(interaction));
    }

    private static StoredForm of(byte[] json) {
        return new StoredForm(new String(json, StandardCharsets.UTF_8), ContentHash.of(json, 0, json.length));
    }
}
