package org.duijie.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ask.Parameters;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.ReplyTexts;

/**
 * The page of what was pushed to an enterprise.
 *
 * @param enterprise its id
 * @param name as people know it
 * @param unread how many in the whole inbox nobody opened or answered
 * @param items the newest first
 * @param first the address of the first page; empty on it
 * @param next the address of the next page; empty for the last
 * @param after where this page begins
 * @param reasons why a technology may be refused, texts by code
 */
public record InboxPage(
        String enterprise,
        String name,
        long unread,
        List<InboxEntry> items,
        String first,
        String next,
        String after,
        Map<String, String> reasons) {
    /** What an enterprise may say for a technology, in the order of how far things have come. */
    public static final List<Answer> FOR =
            List.of(Answer.INTERESTED, Answer.CONTACTED, Answer.NEGOTIATING, Answer.SIGNED);

    /** The parameter that says where a page begins. */
    static final String AFTER = "after";

    static final String PATH = "/inbox";

    /**
     * {@return the page}
     *
     * @param after where it begins; empty for the first
     * @param tried an answer that could not be taken
     */
    static InboxPage of(Own own, Inbox.Page inbox, String after, Optional<InboxEntry.Tried> tried) {
        var page = own.page();
        var reasons = new LinkedHashMap<String, String>();
        Stream.of(RefusalReason.values()).forEach(r -> reasons.put(r.code(), ReplyTexts.of(r, page.language())));
        return new InboxPage(
                own.enterprise(),
                own.name(),
                inbox.unread(),
                inbox.items().stream()
                        .map(i -> InboxEntry.of(
                                own, i, tried.filter(t -> t.proposal().equals(i.proposal()))))
                        .toList(),
                after.isEmpty() ? "" : page.own(PATH),
                inbox.next().map(n -> page.own(PATH, at(n))).orElse(""),
                after,
                reasons);
    }

    static Parameters at(String after) {
        return new Parameters(after.isEmpty() ? Map.of() : Map.of(AFTER, List.of(after)));
    }
}
