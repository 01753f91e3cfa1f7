package org.duijie.api.push.reply;

import java.util.Optional;
import java.util.regex.Pattern;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.check.BrokenRule;

/**
 * One answer, as it comes in.
 *
 * @param answer what is said
 * @param reason why, of a refusal only and of each
 * @param comment at most {@value #LONGEST_COMMENT} characters; line breaks stay, other control and invisible characters do not
 * @param passedOn whether the technology's owner may read the comment
 * @param via how it came
 * @param account who said it; empty for whoever followed a link
 */
public record Said(
        Answer answer, Optional<RefusalReason> reason, String comment, boolean passedOn, Via via, String account) {
    /** The longest comment, in characters. */
    public static final int LONGEST_COMMENT = 1_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}&&[^\\n]]");

    /**
     * Cleans the comment.
     *
     * @throws BrokenRule {@code reply.reasonMissing}, {@code reply.noReason}, {@code reply.comment}, {@code reply.openedComment}
     */
    public Said {
        if (answer == Answer.REFUSED && reason.isEmpty()) {
            throw new BrokenRule(ApiMessages.MESSAGES, "reply.reasonMissing", ReplyTexts.reasons());
        }
        if (answer != Answer.REFUSED && reason.isPresent()) {
            throw new BrokenRule(
                    ApiMessages.MESSAGES,
                    "reply.noReason",
                    answer.code(),
                    reason.get().code());
        }
        comment = INVISIBLE
                .matcher(LINE_BREAK.matcher(comment).replaceAll("\n"))
                .replaceAll("")
                .strip();
        int length = comment.codePointCount(0, comment.length());
        if (length > LONGEST_COMMENT) {
            throw new BrokenRule(ApiMessages.MESSAGES, "reply.comment", length, LONGEST_COMMENT);
        }
        if (answer == Answer.OPENED && length > 0) {
            throw new BrokenRule(ApiMessages.MESSAGES, "reply.openedComment", answer.code());
        }
        passedOn = passedOn && !comment.isEmpty();
    }

    /** {@return an answer without a comment} */
    public static Said of(Answer answer, Optional<RefusalReason> reason, Via via, String account) {
        return new Said(answer, reason, "", false, via, account);
    }
}
