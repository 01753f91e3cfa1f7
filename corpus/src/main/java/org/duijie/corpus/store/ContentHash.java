package org.duijie.corpus.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** What tells two contents of a record apart: the first 128 bits of the SHA-256 of its canonical JSON, in hexadecimal digits. */
public final class ContentHash {
    private static final int HASH_BYTES = 16;

    private ContentHash() {}

    /** {@return the hash of a record's canonical JSON in UTF-8, as the store keeps it} */
    public static String of(byte[] json, int offset, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(json, offset, length);
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
