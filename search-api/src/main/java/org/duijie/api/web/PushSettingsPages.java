package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Access;
import org.duijie.api.access.Audit;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.ask.UnknownId;
import org.duijie.api.config.WrongSettings;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.push.plan.Recipients;
import org.duijie.api.push.policy.PushPolicy;
import org.duijie.api.saved.SavedSearches;
import org.duijie.corpus.check.BrokenRule;

/**
 * The pages {@code /push-settings}: whether an enterprise agrees to be pushed to, how often, from which likelihood on, when not, and by which
 * channels. Safe for several threads.
 */
public final class PushSettingsPages {
    /** Who may see the settings of any enterprise. */
    public static final Access ANY = Access.of(Scope.READ, Role.ADMINISTRATOR);

    /** What an administrator does with settings is in the audit log. */
    private static final String READ = "recipient.read";

    private static final String CHANGED = "recipient.settings";
    private static final String TEMPLATE = "pushSettings";
    private static final String SETTINGS = "settings";

    private final OwnPages own;
    private final Recipients recipients;
    private final Delivery delivery;
    private final SavedSearches searches;
    private final Audit audit;
    private final PushPolicy usual;

    PushSettingsPages(OwnPages own, Service service, Delivery delivery) {
        this.own = own;
        this.recipients = new Recipients(service);
        this.delivery = delivery;
        this.searches = new SavedSearches(service);
        this.audit = new Audit(service);
        this.usual = service.settings().push().policy();
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(PushSettingsPage.PATH, this::get, settings(Scope.READ));
        routes.post(PushSettingsPage.PATH, this::save, settings(Scope.PUSH));
        routes.post(PushSettingsPage.PATH + "/consent", this::agree, OwnPages.PUSH);
        routes.post(PushSettingsPage.PATH + "/unsubscribe", this::unsubscribe, OwnPages.PUSH);
        routes.post(PushSettingsPage.PATH + "/channels", this::addChannel, OwnPages.PUSH);
        routes.post(PushSettingsPage.PATH + "/channels/{id}/end", this::endChannel, OwnPages.PUSH);
    }

    /** Administrators may see and change what an enterprise wants, as over HTTP, and nothing else here. */
    private static Access settings(Scope scope) {
        return Access.of(scope, Role.ENTERPRISE, Role.BROKER, Role.ADMINISTRATOR);
    }

    private void get(Context context) {
        own.readOfAny(context, mine -> {
            var page = page(mine, asIs(mine, Map.of()), PushSettingsPage.Adding.NOTHING);
            note(mine, READ);
            own.show(context, TEMPLATE, mine.page(), page);
        });
    }

    private void note(Own mine, String action) {
        if (!mine.acts()) {
            audit.note(mine.page().visitor().caller(), action, mine.enterprise());
        }
    }

    /** What holds now; where its settings do not fit those that hold for all any more, what holds for all, with a word on that. */
    private PushSettingsPage.Form asIs(Own mine, Map<String, String> problems) {
        var recipient = recipients.find(mine.enterprise());
        var settings = recipient.map(r -> r.settings()).orElse("{}");
        try {
            var policy = recipient.map(recipients::policy).orElse(usual);
            return new PushSettingsPage.Form(settings, PushSettingsFields.of(policy, settings), problems);
        } catch (BrokenRule e) {
            return new PushSettingsPage.Form(
                    settings,
                    PushSettingsFields.of(usual, settings),
                    Map.of("", e.text(mine.page().language())));
        }
    }

    private void save(Context context) {
        own.writeOfAny(context, mine -> {
            var form = own.form(context);
            var seen = form.one(SETTINGS).orElse("");
            var typed = PushSettingsFields.typed(form);
            var before =
                    recipients.find(mine.enterprise()).map(r -> r.settings()).orElse("{}");
            var problems = new LinkedHashMap<String, String>();
            var said = PushSettingsFields.said(mine.page(), before, typed, problems);
            boolean changed = !seen.equals(before);
            if (!changed && problems.isEmpty()) {
                changed = !saved(mine, before, said, problems);
            }
            if (changed && problems.isEmpty()) {
                problems.put("", mine.t("web.push.changed"));
                refuse(context, mine, HttpStatus.CONFLICT, asIs(mine, problems));
            } else if (!problems.isEmpty()) {
                refuse(context, mine, HttpStatus.BAD_REQUEST, new PushSettingsPage.Form(before, typed, problems));
            } else {
                note(mine, CHANGED);
                done(context, mine, SETTINGS);
            }
        });
    }

    /** {@return whether it was saved or is wrong; not if somebody else was quicker} */
    private boolean saved(Own mine, String before, String said, Map<String, String> problems) {
        var language = mine.page().language();
        try {
            return recipients.settings(mine.enterprise(), before, said);
        } catch (WrongSettings e) {
            for (var problem : e.problems()) {
                var text = problem.text(language);
                var field = PushSettingsFields.field(text);
                problems.putIfAbsent(field, field.isEmpty() ? text : PushSettingsFields.below(text));
            }
            return true;
        }
    }

    private void refuse(Context context, Own mine, HttpStatus status, PushSettingsPage.Form form) {
        note(mine, READ);
        own.refuse(context, status, TEMPLATE, mine.page(), page(mine, form, PushSettingsPage.Adding.NOTHING));
    }

    /** Who agrees and has no channel gets the inbox: without one nothing would be composed. */
    private void agree(Context context) {
        own.write(context, mine -> {
            recipients.consent(mine.enterprise());
            if (channels(mine).noneMatch(PushSettingsPages::isUsed)) {
                delivery.channels().add(mine.enterprise(), ChannelKind.INBOX, "", "");
            }
            audit.note(mine.page().visitor().caller(), "recipient.consent", mine.enterprise());
            done(context, mine, "agreed");
        });
    }

    private void unsubscribe(Context context) {
        own.write(context, mine -> {
            recipients.unsubscribe(mine.enterprise());
            audit.note(mine.page().visitor().caller(), "recipient.unsubscribe", mine.enterprise());
            done(context, mine, "unsubscribed");
        });
    }

    private void addChannel(Context context) {
        own.write(context, mine -> {
            var form = own.form(context);
            var kind = OwnPages.typed(form, "kind");
            var target = OwnPages.typed(form, "target");
            try {
                var channel = add(mine, kind, target, OwnPages.typed(form, "secret"));
                if (channel.kind() != ChannelKind.WEBHOOK) {
                    done(context, mine, "channel");
                    return;
                }
                var added = new PushSettingsPage.Adding("", "", "", channel.secret());
                own.show(context, TEMPLATE, mine.page(), page(mine, asIs(mine, Map.of()), added));
            } catch (BrokenRule e) {
                var tried = new PushSettingsPage.Adding(
                        kind, target, e.text(mine.page().language()), "");
                own.refuse(
                        context,
                        HttpStatus.BAD_REQUEST,
                        TEMPLATE,
                        mine.page(),
                        page(mine, asIs(mine, Map.of()), tried));
            }
        });
    }

    private Channel add(Own mine, String code, String target, String secret) {
        var kind = ChannelKind.find(code)
                .filter(kinds()::contains)
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES,
                        "channel.kind",
                        code,
                        String.join(
                                ", ", kinds().stream().map(ChannelKind::code).toList())));
        boolean hasTarget = kind != ChannelKind.INBOX && kind != ChannelKind.ATOM;
        return delivery.channels().add(mine.enterprise(), kind, hasTarget ? target : "", hasTarget ? secret : "");
    }

    private void endChannel(Context context) {
        own.write(context, mine -> {
            var id = context.pathParam("id");
            if (channels(mine).noneMatch(c -> c.id().equals(id))) {
                throw new UnknownId("channel.unknown", id);
            }
            delivery.channels().disable(id, Optional.empty());
            done(context, mine, "noChannel");
        });
    }

    private PushSettingsPage page(Own mine, PushSettingsPage.Form form, PushSettingsPage.Adding adding) {
        var rows = channels(mine)
                .sorted(Comparator.comparing(c -> !isUsed(c)))
                .map(c -> PushSettingsPage.row(mine.page(), c, address(c)))
                .toList();
        return PushSettingsPage.of(
                mine,
                recipients.find(mine.enterprise()),
                form,
                rows,
                kinds(),
                adding,
                mine.acts() ? searches.of(mine.enterprise()).size() : 0);
    }

    private String address(Channel channel) {
        return channel.kind() == ChannelKind.ATOM && isUsed(channel)
                ? delivery.links().feed(channel.id())
                : "";
    }

    private Stream<Channel> channels(Own mine) {
        return !mine.acts() ? Stream.of() : delivery.channels().of(mine.enterprise()).stream();
    }

    private static boolean isUsed(Channel channel) {
        return channel.disabledAt().isEmpty();
    }

    /** Those by which the settings let messages go. */
    private List<ChannelKind> kinds() {
        return Stream.of(ChannelKind.values())
                .filter(k -> delivery.transports().of(k).isPresent())
                .toList();
    }

    private static void done(Context context, Own mine, String what) {
        context.redirect(mine.done(PushSettingsPage.PATH, what), HttpStatus.SEE_OTHER);
    }
}
