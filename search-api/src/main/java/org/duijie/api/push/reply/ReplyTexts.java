package org.duijie.api.push.reply;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.policy.RefusalReason;

/** How people read answers and reasons. */
public final class ReplyTexts {
    private ReplyTexts() {}

    /** {@return an answer, such as 有意向} */
    public static String of(Answer answer, Locale language) {
        return ApiMessages.MESSAGES.text(language, "reply.answer." + answer.code());
    }

    /** {@return a reason, such as 价格不合} */
    public static String of(RefusalReason reason, Locale language) {
        return ApiMessages.MESSAGES.text(language, "reply.reason." + reason.code());
    }

    /** {@return the codes of all reasons, for messages} */
    public static String reasons() {
        return Stream.of(RefusalReason.values()).map(RefusalReason::code).collect(Collectors.joining(", "));
    }
}
