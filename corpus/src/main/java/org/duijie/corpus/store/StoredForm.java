package org.duijie.corpus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;

/**
 * A value as the store keeps it.
 *
 * @param json its canonical JSON
 * @param hash the first 128 bits of the SHA-256 of that, in hexadecimal digits
 * @param indicators a record's quantified indicators; of an interaction none
 */
record StoredForm(String json, String hash, String indicators) {
    private static final int HASH_BYTES = 16;

    static StoredForm of(CorpusRecord record) {
        return of(RecordJson.encode(record), IndicatorJson.encode(RecordIndicator.of(record)));
    }

    static StoredForm of(Interaction interaction) {
        return of(RecordJson.encode(interaction), "");
    }

    private static StoredForm of(byte[] json, String indicators) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new StoredForm(
                    new String(json, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest, 0, HASH_BYTES),
                    indicators);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
