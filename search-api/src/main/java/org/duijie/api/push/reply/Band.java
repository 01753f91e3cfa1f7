package org.duijie.api.push.reply;

import java.util.Locale;
import org.duijie.api.ApiMessages;

/**
 * How many enterprises, told so roughly that no single one can be told from it: 0 to 2, 3 to 5, 6 to 8 and so on. Of exact numbers above a least one, the
 * difference of two, such as all refusals and those for another reason, or today's and yesterday's, would give a single enterprise away.
 *
 * @param least so many at least, a multiple of {@value #WIDTH}
 */
public record Band(long least) {
    /** What is less than this is not told, and so many numbers are told as one. */
    public static final int WIDTH = 3;

    /** {@return the band of a number} */
    static Band of(long count) {
        return new Band(count - count % WIDTH);
    }

    /** {@return so many at most} */
    public long most() {
        return least + WIDTH - 1;
    }

    /** {@return how people read it, such as 少于3 or 3–5} */
    public String text(Locale language) {
        return least == 0 ? ApiMessages.MESSAGES.text(language, "feedback.few", WIDTH) : least + "–" + most();
    }
}
