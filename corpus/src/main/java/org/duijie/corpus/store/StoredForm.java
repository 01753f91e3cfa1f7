package org.duijie.corpus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.corpus.duplicate.Likeness;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;

/**
 * A value as the store keeps it.
 *
 * @param json its canonical JSON
 * @param hash the first 128 bits of the SHA-256 of that, in hexadecimal digits
 * @param likeness by what its near-duplicates are found
 */
record StoredForm(String json, String hash, Likeness likeness) {
    private static final int HASH_BYTES = 16;

    static StoredForm of(CorpusRecord record) {
        return of(RecordJson.encode(record), Likeness.of(record));
    }

    static StoredForm of(Interaction interaction) {
        return of(RecordJson.encode(interaction), Likeness.NONE);
    }

    private static StoredForm of(byte[] json, Likeness likeness) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new StoredForm(
                    new String(json, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest, 0, HASH_BYTES),
                    likeness);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
