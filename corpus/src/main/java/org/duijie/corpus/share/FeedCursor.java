package org.duijie.corpus.share;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * A place in the change feed of a store. Written as text it means something to that store only.
 *
 * @param identity the store
 * @param sequence the change behind which it is, 0 for the beginning
 */
public record FeedCursor(String identity, long sequence) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}):(0|[1-9][0-9]{0,17})");

    /**
     * Reads a cursor.
     *
     * @throws BrokenRule {@code feed.cursor}
     */
    public static FeedCursor of(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var parts = FORM.matcher(plain);
            if (parts.matches()) {
                return new FeedCursor(parts.group(1), Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "feed.cursor", text);
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "feed.cursor", text);
    }

    /** {@return it as text without blanks or signs that an address would escape} */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((identity + ":" + sequence).getBytes(StandardCharsets.UTF_8));
    }
}
