package org.duijie.api.push.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.api.push.policy.RefusalReason;

/**
 * How things stand between an enterprise and a technology that was pushed to it: what was said last, except that what comes less far than what was
 * said before it, such as another click on 有意向 during negotiations, takes nothing back. A refusal does, and what follows one begins anew.
 *
 * @param answer what holds
 * @param reason why, of a refusal
 * @param since when it was said
 */
public record Standing(Answer answer, Optional<RefusalReason> reason, Instant since) {
    private static final Comparator<Reply> IN_ORDER =
            Comparator.comparing(Reply::at).thenComparing(Reply::answer).thenComparing(Reply::id);

    private Standing(Reply reply) {
        this(reply.answer(), reply.said().reason(), reply.at());
    }

    /** {@return how things stand after all answers to a push, in any order; empty before the first} */
    public static Optional<Standing> of(List<Reply> replies) {
        return replies.stream().sorted(IN_ORDER).map(Standing::new).reduce(Standing::then);
    }

    private static Standing then(Standing before, Standing next) {
        boolean falls = before.answer().isFor()
                && next.answer().isFor()
                && !next.answer().reaches(before.answer());
        return next.answer() == Answer.OPENED || falls ? before : next;
    }

    /** {@return the answers since the enterprise last changed sides, none where the next would do so; those that say only that it was opened are none} */
    static List<Reply> sinceTurn(List<Reply> replies, boolean isFor) {
        var since = new ArrayList<Reply>();
        replies.stream()
                .sorted(IN_ORDER)
                .filter(r -> r.answer() != Answer.OPENED)
                .forEach(r -> {
                    if (r.answer().isFor() == isFor) {
                        since.add(r);
                    } else {
                        since.clear();
                    }
                });
        return since;
    }
}
