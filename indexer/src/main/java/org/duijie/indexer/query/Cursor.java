package org.duijie.indexer.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;

/**
 * Where a page ended: the score and key of its last hit.
 *
 * @param score the last hit's score
 * @param key the last hit's key
 */
public record Cursor(float score, String key) {
    /** {@return the cursor as an opaque text for addresses} */
    public String token() {
        var text = Integer.toHexString(Float.floatToIntBits(score)) + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the cursor in a token}
     *
     * @throws BrokenRule {@code cursor.form} if this is not a token of ours
     */
    public static Cursor parse(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            int space = text.indexOf(' ');
            float score = Float.intBitsToFloat(Integer.parseUnsignedInt(text.substring(0, space), 16));
            if (Float.isNaN(score)) {
                throw new IllegalArgumentException("score is not a number");
            }
            return new Cursor(score, text.substring(space + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "cursor.form", token);
        }
    }
}
