package org.duijie.api.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.ask.SeenData;
import org.duijie.api.push.desk.Answered;
import org.duijie.api.push.desk.Desk;
import org.duijie.api.push.desk.DeskCounts;
import org.duijie.api.push.funnel.Period;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Trigger;
import org.duijie.api.push.reply.ReplyTexts;
import org.duijie.api.view.FacetNames;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.Facet;

/** Makes what the desk shows of proposals and answers, for one request. */
final class DeskView {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Period.ZONE);
    private static final double HIGH = 0.8;
    private static final double MIDDLE = 0.6;

    private final Page page;
    private final SeenData data;
    private final Map<String, List<String>> brokers;
    private final Map<String, String> names;

    DeskView(Page page, SeenData data, Accounts accounts, Collection<Proposal> proposals) {
        this.page = page;
        this.data = data;
        this.brokers = accounts.brokersOf(
                proposals.stream().map(Proposal::enterprise).distinct().toList());
        var ids = new LinkedHashSet<String>();
        brokers.values().forEach(ids::addAll);
        proposals.forEach(p -> ids.addAll(List.of(p.decidedBy(), p.broker())));
        this.names = accounts.names(ids);
    }

    /** {@return the accounts that a proposal for an enterprise may be given to; empty for any} */
    static List<String> assignable(Accounts accounts, Caller caller, String enterprise) {
        var ids = new ArrayList<>(accounts.brokersOf(List.of(enterprise)).getOrDefault(enterprise, List.of()));
        ids.addFirst("");
        if (caller.account().equals(Caller.OPEN)) {
            ids.add(Caller.OPEN);
        }
        return ids;
    }

    DeskCard card(Proposal proposal) {
        var technology = data.find(proposal.item().kind(), proposal.item().id());
        var kind = proposal.item().kind().code();
        return new DeskCard(
                proposal.id(),
                proposal.enterprise(),
                kind,
                new FacetNames(page.language()).of(Facet.KIND, kind),
                technology.map(t -> proposal.title()).orElse(proposal.item().id()),
                technology.map(t -> page.item(t.id())).orElse(""),
                page.t(proposal.isByModel() ? "desk.probability" : "desk.words", percent(proposal.probability())),
                band(proposal.probability()),
                page.t("desk.band." + band(proposal.probability())),
                proposal.fired().stream().map(this::asked).toList(),
                technology.map(t -> StoredReasons.of(page, proposal.reasons())).orElse(StoredReasons.NONE),
                proposal.status().code(),
                now(proposal),
                proposal.note(),
                proposal.broker(),
                choices(proposal));
    }

    private DeskCard.Asked asked(Trigger trigger) {
        var kind = trigger.kind();
        boolean linked =
                kind == Trigger.Kind.NEED && data.find(Kind.NEED, trigger.id()).isPresent();
        return new DeskCard.Asked(
                page.t("push.fired." + kind.code()),
                kind == Trigger.Kind.PROFILE ? "" : trigger.title(),
                linked ? page.item(trigger.id()) : "",
                trigger.probability().isPresent()
                        ? percent(trigger.probability().getAsDouble())
                        : "");
    }

    private List<DeskCard.Choice> choices(Proposal proposal) {
        var ids = new LinkedHashSet<>(List.of(""));
        ids.addAll(brokers.getOrDefault(proposal.enterprise(), List.of()));
        if (page.visitor().isOpen()) {
            ids.add(Caller.OPEN);
        }
        ids.add(proposal.broker());
        return ids.stream()
                .map(id -> new DeskCard.Choice(id, id.isEmpty() ? page.t("desk.anybody") : name(id)))
                .toList();
    }

    /** {@return how far a proposal has come, by whom and when; empty for one that waits for a decision} */
    String now(Proposal proposal) {
        if (proposal.status() == ProposalStatus.PLANNED) {
            return "";
        }
        var status = proposal.dropReason()
                .filter(r -> proposal.status() == ProposalStatus.DROPPED)
                .map(r -> page.t("desk.dropped", page.t("desk.drop." + r.code())))
                .orElseGet(() -> page.t("desk.status." + proposal.status().code()));
        return page.t(
                "desk.now",
                status,
                name(proposal.decidedBy()),
                proposal.decidedAt().map(MINUTE::format).orElse(""));
    }

    private String name(String account) {
        return switch (account) {
            case Proposal.AUTOMATIC -> page.t("desk.by.automatic");
            case Caller.OPEN -> page.t("desk.by.open");
            case Caller.COMMAND_LINE -> page.t("desk.by.commandLine");
            default -> names.getOrDefault(account, account);
        };
    }

    DeskPage.Answer answer(Answered answered) {
        var proposal = answered.proposal();
        var technology = data.find(proposal.item().kind(), proposal.item().id());
        var standing = answered.standing();
        return new DeskPage.Answer(
                standing.answer().code(),
                standing.reason()
                        .map(r -> ReplyTexts.of(r, page.language()))
                        .orElseGet(() -> ReplyTexts.of(standing.answer(), page.language())),
                time(standing.since()),
                enterprise(proposal.enterprise()),
                technology.map(t -> proposal.title()).orElse(proposal.item().id()),
                technology.map(t -> page.item(t.id())).orElse(""),
                answered.comment(),
                proposal.note());
    }

    String enterprise(String id) {
        return data.find(Kind.ENTERPRISE, id).map(CorpusRecord::displayTitle).orElse(id);
    }

    String enterpriseHref(String id) {
        return data.find(Kind.ENTERPRISE, id).map(e -> page.item(id)).orElse("");
    }

    static List<DeskPage.Count> counts(Page page, DeskCounts counts) {
        return Stream.of(
                        Map.entry("planned", counts.planned()),
                        Map.entry("approvedToday", counts.approvedToday()),
                        Map.entry("sent", counts.sent()),
                        Map.entry("opened", counts.opened()),
                        Map.entry("replied", counts.replied()),
                        Map.entry("followUp", counts.followUp()))
                .map(c -> new DeskPage.Count(
                        c.getKey(),
                        page.t("desk.count." + c.getKey()),
                        page.number(c.getValue()),
                        page.t("desk.count." + c.getKey() + ".about", Desk.RECENT_DAYS)))
                .toList();
    }

    static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    private static String percent(double share) {
        return Math.clamp(Math.round(100 * share), 1, 99) + "%";
    }

    private static String band(double probability) {
        return probability >= HIGH ? "high" : probability >= MIDDLE ? "middle" : "low";
    }
}
