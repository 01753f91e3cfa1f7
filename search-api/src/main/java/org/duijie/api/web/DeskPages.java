package org.duijie.api.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.access.Access;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Role;
import org.duijie.api.access.Scope;
import org.duijie.api.access.SentForm;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.PushFilter;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.SeenProposals;
import org.duijie.api.ask.Sight;
import org.duijie.api.push.desk.Answered;
import org.duijie.api.push.desk.Desk;
import org.duijie.api.push.desk.DeskFilter;
import org.duijie.api.push.desk.PlanPage;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.push.plan.UnknownProposal;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.Facet;

/**
 * A broker's morning page: {@code /desk} shows the plan and what is to be followed up, {@code /desk/approve} and {@code /desk/proposals/{id}/…} take decisions.
 * A form alone leads back to the page; with htmx the cards decided about, the counts and a word on it come back. Safe for several threads.
 */
public final class DeskPages {
    /** Who may see it. */
    public static final Access READ = Access.of(Scope.READ, Role.BROKER, Role.ADMINISTRATOR);

    private static final Access DECIDE = Access.of(Scope.PUSH, Role.BROKER, Role.ADMINISTRATOR);
    private static final String HTMX = "HX-Request";
    private static final String AT = DeskQuestion.AT;
    private static final int MOST_AT_ONCE = 200;

    private final Sight sight;
    private final SeenProposals seen;
    private final Desk desk;
    private final Proposals proposals;
    private final Accounts accounts;
    private final Runnable approved;
    private final Templates templates;
    private final int largestForm;

    DeskPages(Sight sight, Service service, Runnable approved, Templates templates, int largestForm) {
        this.sight = sight;
        this.seen = new SeenProposals(sight);
        this.desk = new Desk(service);
        this.proposals = new Proposals(service);
        this.accounts = new Accounts(service);
        this.approved = approved;
        this.templates = templates;
        this.largestForm = largestForm;
    }

    /** Adds the pages to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get(AT, this::show, READ);
        routes.post("/desk/approve", this::approve, DECIDE);
        routes.post("/desk/proposals/{id}/drop", this::drop, DECIDE);
        routes.post("/desk/proposals/{id}/note", this::note, DECIDE);
        routes.post("/desk/proposals/{id}/assign", this::assign, DECIDE);
    }

    private void show(Context context) {
        show(context, Page.of(context), "");
    }

    private void show(Context context, Page page, String problem) {
        var asked = new DeskQuestion(page);
        var data = sight.of(context);
        var enterprise = asked.enterprise().map(typed -> enterprise(data, typed));
        boolean isUnknown = enterprise.filter(String::isEmpty).isPresent();
        var filter = new DeskFilter(
                enterprise, asked.broker(), Reach.of(page.visitor().caller()));
        var counts = desk.counts(filter);
        var plan = desk.plan(filter, asked.status(), asked.after());
        var followUps = desk.followUps(filter, asked.followed());
        var refusals = desk.refusals(filter);
        var all = Stream.of(
                        plan.groups().stream().flatMap(g -> g.proposals().stream()),
                        followUps.items().stream().map(Answered::proposal),
                        refusals.stream().map(Answered::proposal))
                .flatMap(p -> p)
                .toList();
        seen.show(context, all);
        var view = new DeskView(page, data, accounts, all);
        var model = new DeskPage(
                DeskView.counts(page, counts),
                asked.tabs(counts),
                asked.whose(),
                asked.enterprise().orElse(""),
                plan.groups().stream().map(g -> group(asked, view, g)).toList(),
                plan.next().map(n -> asked.with("after", n)).orElse(""),
                followUps.items().stream().map(view::answer).toList(),
                followUps.next().map(n -> asked.with("followed", n)).orElse(""),
                refusals.stream().map(view::answer).toList(),
                asked.back(),
                asked.said(),
                isUnknown ? page.t("desk.noEnterprise", asked.enterprise().orElse("")) : problem);
        html(context, templates.render("desk", page, model));
    }

    private static DeskPage.Group group(DeskQuestion asked, DeskView view, PlanPage.Group group) {
        return new DeskPage.Group(
                group.enterprise(),
                view.enterprise(group.enterprise()),
                view.enterpriseHref(group.enterprise()),
                asked.page().number(group.total()),
                asked.enterprise().isPresent() ? "" : asked.with("enterprise", group.enterprise()),
                asked.enterprise().isPresent()
                        ? 0
                        : group.total() - group.proposals().size(),
                group.proposals().stream().map(view::card).toList());
    }

    /** {@return the id that is meant by what was typed: an id, or a title; empty for none} */
    private static String enterprise(SeenData data, String typed) {
        if (data.find(Kind.ENTERPRISE, typed).isPresent()) {
            return typed;
        }
        var kinds = Map.of(Facet.KIND, List.of(Kind.ENTERPRISE.code()));
        return data
                .search(new SearchQuestion(typed, kinds, List.of(), 1, Optional.empty(), false, false, true))
                .hits()
                .stream()
                .map(h -> h.record())
                .map(CorpusRecord::id)
                .findFirst()
                .orElse("");
    }

    private void approve(Context context) {
        var ids = form(context).all("proposal").stream()
                .distinct()
                .limit(MOST_AT_ONCE)
                .toList();
        if (ids.isEmpty()) {
            tell(context, List.of(), "", Page.of(context).t("desk.nothingTicked"));
            return;
        }
        decide(context, ids, "approved", id -> proposals.approve(id, account(context), reach(context)));
        approved.run();
    }

    private void drop(Context context) {
        var reason = PushFilter.dropReason(form(context).one("reason").orElse(""));
        decide(
                context,
                List.of(context.pathParam("id")),
                "dropped",
                id -> proposals.drop(id, reason, account(context), reach(context)));
    }

    private void note(Context context) {
        var note = form(context).one("note").orElse("").replace("\r\n", "\n").strip();
        decide(context, List.of(context.pathParam("id")), "noted", id -> proposals.note(id, note, reach(context)));
    }

    private void assign(Context context) {
        var broker = form(context).one("broker").orElse("");
        decide(context, List.of(context.pathParam("id")), "assigned", id -> {
            var enterprise =
                    proposals.find(id, reach(context)).map(Proposal::enterprise).orElse("");
            if (!DeskView.assignable(accounts, Visitor.caller(context), enterprise)
                            .contains(broker)
                    && !enterprise.isEmpty()) {
                throw new BrokenRule(ApiMessages.MESSAGES, "desk.broker", broker);
            }
            return proposals.assign(id, broker, reach(context));
        });
    }

    @FunctionalInterface
    private interface Deed {
        Proposal on(String id);
    }

    /** Does something to proposals; of those about which somebody else was quicker it is told what they are now. */
    private void decide(Context context, List<String> ids, String said, Deed deed) {
        var page = Page.of(context);
        var done = new ArrayList<Proposal>();
        var others = new ArrayList<Proposal>();
        var problems = new ArrayList<String>();
        for (var id : ids) {
            try {
                var now = deed.on(id);
                boolean byAnother = List.of("approved", "dropped").contains(said)
                        && !now.decidedBy().equals(account(context));
                (byAnother ? others : done).add(now);
            } catch (BrokenRule e) {
                if (e instanceof UnknownProposal || e.rule().startsWith("store.")) {
                    throw e;
                }
                var now = proposals.find(id, reach(context)).orElseThrow();
                (e.rule().equals("push.decided") ? others : done).add(now);
                if (!e.rule().equals("push.decided")) {
                    problems.add(e.text(page.language()));
                }
            }
        }
        var view = new DeskView(page, sight.of(context), accounts, others);
        others.forEach(p -> problems.add(page.t("desk.quicker", view.card(p).title(), view.now(p))));
        var all = Stream.concat(done.stream(), others.stream()).toList();
        boolean any = problems.size() < all.size();
        tell(context, all, any ? said : "", String.join(" ", problems));
    }

    private void tell(Context context, List<Proposal> changed, String said, String problem) {
        var page = Page.of(context);
        var back = back(context);
        if (!problem.isEmpty()) {
            context.status(HttpStatus.CONFLICT);
        }
        if (context.header(HTMX) == null) {
            if (problem.isEmpty()) {
                var card = changed.isEmpty() ? "" : "#p-" + changed.getFirst().id();
                context.redirect(back + (back.contains("?") ? "&" : "?") + "said=" + said + card, HttpStatus.SEE_OTHER);
            } else {
                show(context, Page.at(AT, DeskQuestion.parameters(back), page.visitor()), problem);
            }
            return;
        }
        seen.show(context, changed);
        var asked = new DeskQuestion(Page.at(AT, DeskQuestion.parameters(back), page.visitor()));
        var filter = new DeskFilter(asked.enterprise(), asked.broker(), reach(context));
        var view = new DeskView(asked.page(), sight.of(context), accounts, changed);
        html(
                context,
                templates.render(
                        "deskChanged",
                        asked.page(),
                        new DeskPage.Changed(
                                DeskView.counts(asked.page(), desk.counts(filter)),
                                changed.stream().map(view::card).toList(),
                                back,
                                said.isEmpty() ? "" : asked.page().t("desk.said." + said),
                                problem)));
    }

    /** {@return where a form leads back to: an address of the desk and nothing else} */
    private String back(Context context) {
        return form(context)
                .one("back")
                .filter(b -> b.equals(AT) || b.startsWith(AT + "?"))
                .orElse(AT);
    }

    private static void html(Context context, String html) {
        context.header("Vary", HTMX + ", Cookie")
                .header("Cache-Control", "private, no-store")
                .html(html);
    }

    private static String account(Context context) {
        return Visitor.caller(context).account();
    }

    private static Reach reach(Context context) {
        return Reach.of(Visitor.caller(context));
    }

    private Parameters form(Context context) {
        return SentForm.of(context, largestForm);
    }
}
