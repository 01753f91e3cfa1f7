package org.duijie.api.push.reply;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Where a page of an inbox ends.
 *
 * @param composedAt of the last item, in milliseconds since 1970
 * @param proposal its id
 */
record InboxCursor(long composedAt, String proposal) {
    /** Before everything. */
    static final InboxCursor START = new InboxCursor(Long.MAX_VALUE, "");

    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) ([^\\s\\p{C}]{1,36})");

    /** @throws BrokenRule {@code inbox.cursor} */
    static InboxCursor of(String text) {
        try {
            var said = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (said.matches()) {
                return new InboxCursor(Long.parseLong(said.group(1)), said.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "inbox.cursor", text);
        }
        throw new BrokenRule(ApiMessages.MESSAGES, "inbox.cursor", text);
    }

    /** {@return what cannot be taken for anything but itself} */
    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((composedAt + " " + proposal).getBytes(StandardCharsets.UTF_8));
    }
}
