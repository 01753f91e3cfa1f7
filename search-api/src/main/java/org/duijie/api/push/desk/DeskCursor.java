package org.duijie.api.push.desk;

import java.util.regex.Pattern;
import org.duijie.api.ApiMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * Where a page ends: what it is in the order of, and an id.
 *
 * @param value of the last, a number
 * @param id of the last
 */
record DeskCursor(double value, String id) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,20})?(?:E-?\\d{1,3})?) (\\S{1,200})");

    /** @throws BrokenRule {@code desk.cursor} */
    static DeskCursor of(String text) {
        var said = FORM.matcher(text);
        if (!said.matches()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "desk.cursor", text);
        }
        return new DeskCursor(Double.parseDouble(said.group(1)), said.group(2));
    }

    String text() {
        return value + " " + id;
    }
}
