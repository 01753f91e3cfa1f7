package org.duijie.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.PushFilter;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.SeenProposals;
import org.duijie.api.push.plan.Planner;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalJson;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/** What brokers do with proposals. Each sees those of the enterprises assigned; others are as those that do not exist. */
final class PushApi {
    /** The names of the parameters of the list. */
    static final List<String> LIST_PARAMETERS =
            List.of("enterprise", "status", "broker", "since", "top", "after", ReaderLanguage.PARAMETER);

    private static final List<String> LANGUAGE = List.of(ReaderLanguage.PARAMETER);
    private static final int USUAL = 50;

    private final Proposals proposals;
    private final SeenProposals seen;
    private final Planner planner;
    private final Runnable approved;
    private final int largestRequest;

    /** @param approved is run after something was approved */
    PushApi(Proposals proposals, SeenProposals seen, Planner planner, Runnable approved, int largestRequest) {
        this.proposals = proposals;
        this.seen = seen;
        this.planner = planner;
        this.approved = approved;
        this.largestRequest = largestRequest;
    }

    /** {@code POST /v1/push/plan}. */
    void plan(Context context) {
        var parameters = Requests.parameters(context, List.of("dryRun", ReaderLanguage.PARAMETER));
        Requests.language(context); // refuses one that is not known
        boolean dryRun = parameters.flag("dryRun", false);
        Answers.json(context, ProposalJson.of(planner.plan(dryRun)).put("dryRun", dryRun));
    }

    /** {@code GET /v1/push/proposals}. */
    void list(Context context) {
        var parameters = Requests.parameters(context, LIST_PARAMETERS);
        Requests.language(context);
        var filter = filter(parameters);
        var reach = reach(context);
        var listed = proposals.list(filter, reach);
        var json = Json.object();
        var array = json.putArray("proposals");
        seen.show(context, listed);
        listed.forEach(p -> array.add(json(context, p)));
        json.set("counts", ProposalJson.of(proposals.counts(reach)));
        if (listed.size() == filter.most()) {
            json.put("next", listed.getLast().id());
            Answers.next(context, parameters, listed.getLast().id());
        }
        Answers.json(context, json);
    }

    private static ProposalFilter filter(Parameters parameters) {
        return new ProposalFilter(
                parameters.one("enterprise"),
                parameters.one("status").map(PushFilter::status),
                parameters.one("broker"),
                parameters.one("since").map(PushApi::instant),
                0,
                parameters.one("after"),
                parameters.number("top", USUAL, 1, ProposalFilter.MOST));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "push.since", text);
        }
    }

    /** {@code POST /v1/push/proposals/{id}/approve}. */
    void approve(Context context) {
        var proposal = proposals.approve(id(context), Visitor.caller(context).account(), reach(context));
        approved.run();
        answer(context, proposal);
    }

    /** {@code POST /v1/push/proposals/{id}/drop}. */
    void drop(Context context) {
        var id = id(context);
        var reason = PushFilter.dropReason(text(context, "reason"));
        answer(context, proposals.drop(id, reason, Visitor.caller(context).account(), reach(context)));
    }

    /** {@code POST /v1/push/proposals/{id}/note}. */
    void note(Context context) {
        answer(context, proposals.note(id(context), text(context, "note"), reach(context)));
    }

    /** {@code POST /v1/push/proposals/{id}/assign}. */
    void assign(Context context) {
        answer(context, proposals.assign(id(context), text(context, "broker"), reach(context)));
    }

    private static String id(Context context) {
        Requests.parameters(context, LANGUAGE);
        Requests.language(context);
        return context.pathParam("id");
    }

    /** The only value that a request's object has. */
    private String text(Context context, String key) {
        var body = Requests.body(context, largestRequest);
        var json = RecordJson.parse(body, 0, body.length);
        json.fieldNames().forEachRemaining(name -> {
            if (!name.equals(key)) {
                throw new BrokenRule(ApiMessages.MESSAGES, "http.key", name, key);
            }
        });
        return Optional.of(json.path(key))
                .filter(v -> v.isTextual())
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "push.text", key))
                .asText();
    }

    private static Reach reach(Context context) {
        return Reach.of(Visitor.caller(context));
    }

    private void answer(Context context, Proposal proposal) {
        seen.show(context, List.of(proposal));
        Answers.json(context, json(context, proposal));
    }

    private ObjectNode json(Context context, Proposal proposal) {
        return seen.seesTechnology(context, proposal) ? ProposalJson.of(proposal) : ProposalJson.withdrawn(proposal);
    }
}
