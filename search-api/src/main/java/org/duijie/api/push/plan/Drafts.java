package org.duijie.api.push.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.match.Asking;
import org.duijie.recommender.match.Pairs;

/**
 * Makes of candidates what is to be proposed: how likely it interests, what speaks for it, and whether a broker decides. Where only searches ask,
 * the words that they look for are the reasons; what is likely is told by the enterprise's profile. Safe for several threads.
 */
final class Drafts {
    /** So many candidates are worked on together. */
    private static final int PORTION = 50;

    private final RecordStore store;
    private final SearchTrigger searches;
    private final Audience to;
    private final String model;
    private final Pairs pairs;

    /**
     * Drafts.
     *
     * @param model in use, which pairs are judged by; empty for none
     */
    Drafts(RecordStore store, SearchTrigger searches, Audience to, String model, Pairs pairs) {
        this.store = store;
        this.searches = searches;
        this.to = to;
        this.model = model;
        this.pairs = pairs;
    }

    /** {@return candidates in portions to be worked on apart; what one need or enterprise asks for stays together} */
    static List<List<Candidate>> portions(List<Candidate> candidates) {
        var portions = new ArrayList<List<Candidate>>();
        var portion = new ArrayList<Candidate>();
        for (var its : byAsking(candidates).values()) {
            portion.addAll(its);
            if (portion.size() >= PORTION) {
                portions.add(List.copyOf(portion));
                portion.clear();
            }
        }
        portions.add(portion);
        return portions;
    }

    private static Map<RecordKey, List<Candidate>> byAsking(List<Candidate> candidates) {
        return candidates.stream()
                .collect(Collectors.groupingBy(Candidate::asks, LinkedHashMap::new, Collectors.toList()));
    }

    /** {@return what is to be proposed of a portion; technologies that the index does not have are left out} */
    List<Plan> plans(List<Candidate> portion) {
        var plans = new ArrayList<Plan>();
        var waiting = byAsking(portion);
        pairs.forEachAsking(
                List.copyOf(waiting.keySet()),
                asking -> waiting.remove(RecordKey.of(asking.record()))
                        .forEach(c -> plan(c, asking).ifPresent(plans::add)));
        waiting.forEach((key, its) -> {
            var late = store.find(key.kind(), key.id()).map(pairs::asking);
            its.forEach(c -> late.map(asking -> plan(c, asking))
                    .orElseGet(() -> Optional.of(plan(c, c.probability().orElse(0.0), false, Json.object())))
                    .ifPresent(plans::add));
        });
        return plans;
    }

    private Optional<Plan> plan(Candidate candidate, Asking asking) {
        var technology = pairs.of(candidate.technology().record());
        var reasons =
                candidate.isBySearches() ? technology.reasons(asking, text(candidate)) : technology.reasons(asking);
        return reasons.map(r -> plan(
                candidate,
                candidate
                        .probability()
                        .orElseGet(() -> asking.probability(technology).orElseGet(() -> technology.coverage(asking))),
                pairs.areJudged(),
                ResultJson.reasons(r)));
    }

    private String text(Candidate candidate) {
        return candidate.triggers().stream()
                .flatMap(t -> searches.text(t.id()).stream())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private Plan plan(Candidate candidate, double probability, boolean judged, ObjectNode reasons) {
        var automatic = to.policies().get(candidate.enterprise()).automatic();
        boolean approved = judged && automatic.isPresent() && probability >= automatic.getAsDouble();
        return new Plan(
                candidate,
                probability,
                TriggerJson.text(model, candidate.triggers()),
                Json.text(reasons),
                approved ? ProposalStatus.APPROVED : ProposalStatus.PLANNED);
    }
}
