package org.duijie.corpus.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Visibility;

/**
 * A value as the store keeps it.
 *
 * @param json its canonical JSON
 * @param hash the first 128 bits of the SHA-256 of that, in hexadecimal digits
 * @param isPublic whether others may see it
 */
record StoredForm(String json, String hash, boolean isPublic) {
    private static final int HASH_BYTES = 16;

    static StoredForm of(CorpusRecord record) {
        boolean isPrivate = record instanceof Need need && need.visibility() == Visibility.PRIVATE;
        return of(RecordJson.encode(record), !isPrivate);
    }

    static StoredForm of(Interaction interaction) {
        return of(RecordJson.encode(interaction), false);
    }

    /** {@return the form of a record that is shared, from its canonical JSON} */
    static StoredForm ofShared(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8), true);
    }

    private static StoredForm of(byte[] json, boolean isPublic) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(json);
            return new StoredForm(
                    new String(json, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest, 0, HASH_BYTES),
                    isPublic);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
