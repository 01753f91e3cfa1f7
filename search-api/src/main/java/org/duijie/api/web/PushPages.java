package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Access;
import org.duijie.api.push.channel.AtomFeed;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.link.Purpose;
import org.duijie.corpus.check.BrokenRule;

/**
 * What signed links in messages lead to: {@code /push/unsubscribe/{token}} asks and, posted to, does it; {@code /push/feed/{token}} is a recipient's
 * Atom feed. Reading a link changes nothing, since mail scanners read links. Safe for several threads.
 */
public final class PushPages {
    private static final int FORBIDDEN = 403;
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_ENTRIES = 50;

    private final Delivery delivery;
    private final Templates templates;
    private final AtomFeed feed = new AtomFeed();

    PushPages(Delivery delivery, Templates templates) {
        this.delivery = delivery;
        this.templates = templates;
    }

    /**
     * What the page of unsubscribing shows.
     *
     * @param enterprise who unsubscribes
     * @param done whether it has
     */
    public record Unsubscribing(String enterprise, boolean done) {}

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/push/unsubscribe/{token}", this::ask, Access.LINK);
        routes.post("/push/unsubscribe/{token}", this::unsubscribe, Access.LINK);
        routes.get("/push/feed/{token}", this::feed, Access.LINK);
    }

    private void ask(Context context) {
        subject(
                context,
                Purpose.UNSUBSCRIBE,
                (page, enterprise) -> show(
                        context,
                        page,
                        new Unsubscribing(enterprise, !delivery.recipients().isSubscribed(enterprise))));
    }

    /** By the button of the page, or by a mail program with one click as RFC 8058 has it: the address alone says who. */
    private void unsubscribe(Context context) {
        subject(context, Purpose.UNSUBSCRIBE, (page, enterprise) -> {
            delivery.recipients().unsubscribe(enterprise);
            show(context, page, new Unsubscribing(enterprise, true));
        });
    }

    private void show(Context context, Page page, Unsubscribing model) {
        context.header("Cache-Control", "no-store").html(templates.render("unsubscribe", page, model));
    }

    private void feed(Context context) {
        subject(context, Purpose.FEED, (page, id) -> {
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

    /** Does something for whom a link names; one that is forged, has expired or was ended is refused with a page that says so. */
    private void subject(Context context, Purpose purpose, Work work) {
        var page = Page.of(context);
        try {
            work.on(
                    page,
                    delivery.links().read(context.pathParam("token"), purpose).subject());
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
        void on(Page page, String subject);
    }
}
