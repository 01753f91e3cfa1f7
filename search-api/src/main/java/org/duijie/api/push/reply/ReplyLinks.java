package org.duijie.api.push.reply;

import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.check.BrokenRule;

/** Answers by the signed links of messages: whoever has the link may answer. Safe for several threads. */
public final class ReplyLinks {
    private final Service service;
    private final Replies replies;
    private final Runnable afterwards;

    /**
     * Answers that a service keeps.
     *
     * @param afterwards is run after each answer that was new
     */
    public ReplyLinks(Service service, Runnable afterwards) {
        this.service = service;
        this.replies = new Replies(service);
        this.afterwards = afterwards;
    }

    /**
     * What was pushed.
     *
     * @param item the technology's id
     * @param title the technology's
     */
    public record Pushed(String item, String title) {}

    /**
     * {@return what a link is about}
     *
     * @throws BrokenRule {@code reply.proposal} if nothing of this id went
     */
    public Pushed find(String proposal) {
        return service.database()
                .read(handle -> handle.createQuery(
                                "select item, title from proposal where id = ? and status in ('composed', 'sent')")
                        .bind(0, proposal)
                        .map((row, context) -> new Pushed(row.getString("item"), row.getString("title")))
                        .findOne())
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "reply.proposal", proposal));
    }

    /**
     * Keeps an answer; the same twice is one.
     *
     * @throws BrokenRule as {@link Replies#add} and {@link Said}
     */
    public void add(String proposal, Answer answer, Optional<RefusalReason> reason) {
        if (replies.add(proposal, enterprise -> true, Said.of(answer, reason, Via.LINK, ""))
                .added()) {
            afterwards.run();
        }
    }
}
