package org.duijie.api.push.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import java.util.Map;
import org.duijie.api.view.Json;

/** Proposals and rounds of planning as JSON. */
public final class ProposalJson {
    private ProposalJson() {}

    /** {@return a proposal, whose technology was withdrawn for who reads: without its title and reasons} */
    public static ObjectNode withdrawn(Proposal proposal) {
        var json = of(proposal);
        json.remove(List.of("title", "reasons"));
        return json;
    }

    /** {@return a proposal} */
    public static ObjectNode of(Proposal proposal) {
        var json = Json.object()
                .put("id", proposal.id())
                .put("enterprise", proposal.enterprise())
                .put("kind", proposal.item().kind().code())
                .put("item", proposal.item().id())
                .put("title", proposal.title())
                .put("probability", proposal.probability());
        var triggers = TriggerJson.read(proposal.triggers());
        json.put("model", triggers.path("model").asText());
        json.set("triggers", triggers.path("fired"));
        json.putRawValue("reasons", new RawValue(proposal.reasons()));
        json.put("status", proposal.status().code()).put("note", proposal.note());
        proposal.dropReason().ifPresent(r -> json.put("dropReason", r.code()));
        json.put("broker", proposal.broker())
                .put("plannedAt", proposal.plannedAt().toString());
        proposal.decidedAt().ifPresent(t -> json.put("decidedAt", t.toString()).put("decidedBy", proposal.decidedBy()));
        proposal.sentAt().ifPresent(t -> json.put("sentAt", t.toString()));
        return json;
    }

    /** {@return what a round of planning did} */
    public static ObjectNode of(PlanReport report) {
        var json = Json.object()
                .put("technologies", report.technologies())
                .put("reconsidered", report.reconsidered())
                .put("needs", report.needs())
                .put("searches", report.searches())
                .put("candidates", report.candidates())
                .put("planned", report.planned())
                .put("approved", report.approved());
        var excluded = json.putObject("excluded");
        report.excluded().forEach((why, count) -> excluded.put(why.code(), count));
        return json.put("tookMillis", report.took().toNanos() / 1e6);
    }

    /** {@return how many there are of each status} */
    public static ObjectNode of(Map<ProposalStatus, Long> counts) {
        var json = Json.object();
        counts.forEach((status, count) -> json.put(status.code(), count));
        return json;
    }

    /** {@return what asks for a proposal's technology: kind, id and title of each} */
    public static JsonNode fired(Proposal proposal) {
        return TriggerJson.read(proposal.triggers()).path("fired");
    }
}
