package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Access;
import org.duijie.api.access.SentForm;
import org.duijie.api.push.channel.AtomFeed;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.link.Link;
import org.duijie.api.push.link.Purpose;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.ReplyLinks;
import org.duijie.api.push.reply.ReplyTexts;
import org.duijie.corpus.check.BrokenRule;

/**
 * What signed links in messages lead to: {@code /push/unsubscribe/{token}} asks and, posted to, does it; {@code /push/feed/{token}} is a recipient's
 * Atom feed; {@code /push/reply/{token}} asks and takes an answer to a push. Reading a link changes nothing, since mail scanners read links. Safe for several threads.
 */
public final class PushPages {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_ENTRIES = 50;

    private final Delivery delivery;
    private final ReplyLinks replies;
    private final Templates templates;
    private final int largestForm;
    private final AtomFeed feed = new AtomFeed();

    PushPages(Delivery delivery, ReplyLinks replies, Templates templates, int largestForm) {
        this.delivery = delivery;
        this.replies = replies;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /**
     * What the page of unsubscribing shows.
     *
     * @param enterprise who unsubscribes
     * @param done whether it has
     */
    public record Unsubscribing(String enterprise, boolean done) {}

    /**
     * What the page of an answer shows.
     *
     * @param answer the code of what is answered
     * @param title the technology's
     * @param reasons of which a refusal has one, texts by code; empty for other answers
     * @param problem what is missing; empty for nothing
     * @param done whether it was taken
     */
    public record Replying(String answer, String title, Map<String, String> reasons, String problem, boolean done) {}

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/push/unsubscribe/{token}", this::ask, Access.LINK);
        routes.post("/push/unsubscribe/{token}", this::unsubscribe, Access.LINK);
        routes.get("/push/reply/{token}", this::askReply, Access.LINK);
        routes.post("/push/reply/{token}", this::reply, Access.LINK);
        routes.get("/push/feed/{token}", this::feed, Access.LINK);
    }

    private void ask(Context context) {
        follow(
                context,
                Purpose.UNSUBSCRIBE,
                (page, link) -> show(
                        context,
                        page,
                        new Unsubscribing(link.subject(), !delivery.recipients().isSubscribed(link.subject()))));
    }

    /** By the button of the page, or by a mail program with one click as RFC 8058 has it: the address alone says who. */
    private void unsubscribe(Context context) {
        follow(context, Purpose.UNSUBSCRIBE, (page, link) -> {
            delivery.recipients().unsubscribe(link.subject());
            show(context, page, new Unsubscribing(link.subject(), true));
        });
    }

    private void show(Context context, Page page, Unsubscribing model) {
        context.header("Cache-Control", "no-store").html(templates.render("unsubscribe", page, model));
    }

    private void askReply(Context context) {
        follow(context, Purpose.REPLY, (page, link) -> {
            var pushed = replies.find(link.subject());
            showReply(context, page, replying(page, link.answer(), pushed.title(), "", false));
        });
    }

    /** By the button of the page; who looks at a technology is led to it. */
    private void reply(Context context) {
        follow(context, Purpose.REPLY, (page, link) -> {
            var pushed = replies.find(link.subject());
            var answer =
                    Answer.of(link.answer()).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "link.forged"));
            var reason = answer == Answer.REFUSED
                    ? SentForm.of(context, largestForm).one("reason").flatMap(RefusalReason::find)
                    : Optional.<RefusalReason>empty();
            if (answer == Answer.REFUSED && reason.isEmpty()) {
                var problem = page.t("reply.reasonMissing", ReplyTexts.reasons());
                context.status(BAD_REQUEST);
                showReply(context, page, replying(page, link.answer(), pushed.title(), problem, false));
                return;
            }
            replies.add(link.subject(), answer, reason);
            if (answer == Answer.OPENED) {
                context.redirect(page.item(pushed.item()), HttpStatus.SEE_OTHER);
            } else {
                showReply(context, page, replying(page, link.answer(), pushed.title(), "", true));
            }
        });
    }

    private static Replying replying(Page page, String answer, String title, String problem, boolean done) {
        var reasons = new LinkedHashMap<String, String>();
        if (answer.equals(Answer.REFUSED.code())) {
            for (var reason : RefusalReason.values()) {
                reasons.put(reason.code(), ReplyTexts.of(reason, page.language()));
            }
        }
        return new Replying(answer, title, reasons, problem, done);
    }

    private void showReply(Context context, Page page, Replying model) {
        context.header("Cache-Control", "no-store").html(templates.render("reply", page, model));
    }

    private void feed(Context context) {
        follow(context, Purpose.FEED, (page, link) -> {
            var id = link.subject();
            var channel = delivery.channels()
                    .find(id)
                    .filter(c -> c.kind() == ChannelKind.ATOM && c.disabledAt().isEmpty())
                    .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "channel.unknown", id));
            var atom = write(channel);
            var tag = '"' + hash(atom) + '"';
            context.header("ETag", tag).header("Cache-Control", "private, no-cache");
            if (tag.equals(context.header("If-None-Match"))) {
                context.status(NOT_MODIFIED);
            } else {
                context.contentType("application/atom+xml; charset=utf-8").result(atom);
            }
        });
    }

    private byte[] write(Channel channel) {
        var entries = delivery.outbox().sentBy(channel.id(), MOST_ENTRIES).stream()
                .map(m -> new AtomFeed.Entry(m.id(), m.sentAt().orElseThrow(), m.digest()))
                .toList();
        return feed.write(channel, delivery.links().feed(channel.id()), entries);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Does what a link says; one that is forged, has expired or was ended is refused with a page that says so. */
    private void follow(Context context, Purpose purpose, Work work) {
        var page = Page.of(context);
        try {
            work.on(page, delivery.links().read(context.pathParam("token"), purpose));
        } catch (BrokenRule e) {
            if (e.rule().startsWith("store.")) {
                throw e;
            }
            var title = page.t("web.link.title");
            context.status(FORBIDDEN)
                    .html(templates.render(
                            "error", page, new ErrorPage.Model(FORBIDDEN, title, e.text(page.language()))));
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Page page, Link link);
    }
}
