package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.Parameters;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Inbox;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.Said;
import org.duijie.api.push.reply.Via;
import org.duijie.corpus.check.BrokenRule;

/**
 * The pages of what was pushed to an enterprise: {@code /inbox} lists it, {@code /inbox/{proposal}} opens a technology and, posted to, takes an
 * answer. Safe for several threads.
 */
public final class InboxPages {
    private static final int SHOWN = 20;

    private final OwnPages own;
    private final Inbox inbox;
    private final Replies replies;
    private final Runnable afterwards;

    /** @param afterwards is run after each answer that was new */
    InboxPages(OwnPages own, Inbox inbox, Replies replies, Runnable afterwards) {
        this.own = own;
        this.inbox = inbox;
        this.replies = replies;
        this.afterwards = afterwards;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(InboxPage.PATH, this::list, OwnPages.READ);
        routes.get(InboxPage.PATH + "/{proposal}", this::open, OwnPages.PUSH);
        routes.post(InboxPage.PATH + "/{proposal}", this::answer, OwnPages.PUSH);
    }

    private void list(Context context) {
        own.read(context, mine -> {
            var after = mine.page().parameters().one(InboxPage.AFTER).orElse("");
            own.show(context, "inbox", mine.page(), page(mine, after, Optional.empty()));
        });
    }

    private InboxPage page(Own mine, String after, Optional<InboxEntry.Tried> tried) {
        var cursor = Optional.of(after).filter(a -> !a.isEmpty());
        return InboxPage.of(mine, inbox.page(mine.enterprise(), cursor, SHOWN), after, tried);
    }

    /** Notes that it was opened and goes on to the technology's page; a link of another site opens the page and notes nothing. */
    private void open(Context context) {
        own.read(context, mine -> {
            var item = inbox.item(mine.enterprise(), context.pathParam("proposal"));
            if (ReaderPages.isOwnLink(context)) {
                add(mine, item.proposal(), Said.of(Answer.OPENED, Optional.empty(), Via.PAGE, account(mine)));
            }
            context.header("Cache-Control", "no-store");
            context.redirect(mine.page().item(item.item()), HttpStatus.SEE_OTHER);
        });
    }

    private void answer(Context context) {
        own.write(context, mine -> {
            var form = own.form(context);
            var proposal =
                    inbox.item(mine.enterprise(), context.pathParam("proposal")).proposal();
            var after = OwnPages.typed(form, InboxPage.AFTER);
            try {
                add(mine, proposal, said(form, account(mine)));
            } catch (BrokenRule e) {
                var tried = new InboxEntry.Tried(
                        proposal,
                        OwnPages.typed(form, "reason"),
                        OwnPages.typed(form, "comment"),
                        form.one("passOn").isPresent(),
                        problem(mine, e));
                own.refuse(
                        context, HttpStatus.BAD_REQUEST, "inbox", mine.page(), page(mine, after, Optional.of(tried)));
                return;
            }
            context.redirect(
                    mine.page().own(InboxPage.PATH, InboxPage.at(after)) + "#p-" + proposal, HttpStatus.SEE_OTHER);
        });
    }

    private void add(Own mine, String proposal, Said said) {
        if (replies.add(proposal, mine.enterprise()::equals, said).added()) {
            afterwards.run();
        }
    }

    private static String account(Own mine) {
        return mine.page().visitor().caller().account();
    }

    private static Said said(Parameters form, String account) {
        var code = OwnPages.typed(form, "answer");
        var answer = Answer.of(code)
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES, "reply.unknownAnswer", code, String.join(", ", Answer.CODES)));
        boolean refused = answer == Answer.REFUSED;
        return new Said(
                answer,
                refused ? RefusalReason.find(OwnPages.typed(form, "reason")) : Optional.empty(),
                refused ? OwnPages.typed(form, "comment") : "",
                form.one("passOn").isPresent(),
                Via.PAGE,
                account);
    }

    /** The rule names codes; people choose from a list of texts. */
    private static String problem(Own mine, BrokenRule rule) {
        return rule.rule().equals("reply.reasonMissing")
                ? mine.t("web.inbox.noReason")
                : rule.text(mine.page().language());
    }
}
