package org.duijie.recommender.match;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.duijie.corpus.model.Achievement;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.model.Owner;
import org.duijie.corpus.model.Patent;
import org.duijie.indexer.schema.RecordKey;

/**
 * Technologies for an enterprise: each of its needs and its profile asks for itself, the answers are merged by rank, and those that are given are
 * explained by the asker that speaks most for them. For one thread.
 */
final class Recommending {
    private static final double NEED_WEIGHT = 1;
    /** What an enterprise does tells less of what it lacks than what it asks for. */
    private static final double PROFILE_WEIGHT = 0.5;

    private final Enterprise enterprise;
    private final MatchRequest request;
    private final BiFunction<CorpusRecord, MatchRequest, MatchResult> asking;
    private final long began = System.nanoTime();
    private boolean timedOut;

    /**
     * Recommendations.
     *
     * @param asking finds matches for an asker
     */
    Recommending(
            Enterprise enterprise, MatchRequest request, BiFunction<CorpusRecord, MatchRequest, MatchResult> asking) {
        this.enterprise = enterprise;
        this.request = request;
        this.asking = asking;
    }

    MatchResult run(String ranker, List<Need> needs, Similarity similarity) {
        var fusion = new RankFusion();
        needs.forEach(need -> fusion.add(need, NEED_WEIGHT, found(need)));
        fusion.add(enterprise, PROFILE_WEIGHT, found(enterprise));
        var merged = fusion.matches();
        var candidates = merged.subList(0, Math.min(merged.size(), Diversity.candidatesFor(request.top())));
        var chosen = Diversity.choose(candidates, request.top(), request.diversity(), similarity);
        var matches = request.reasons() ? explained(chosen) : chosen;
        return new MatchResult(ranker, matches, timedOut, Duration.ofNanos(System.nanoTime() - began));
    }

    private List<Match> found(CorpusRecord asker) {
        return ask(asker, request.best(Diversity.candidatesFor(request.top())).withoutReasons()).stream()
                .filter(m -> !isOwn(m.record()))
                .toList();
    }

    private List<Match> ask(CorpusRecord asker, MatchRequest question) {
        var left = request.timeLimit().minusNanos(System.nanoTime() - began);
        var result = asking.apply(asker, question.within(left));
        timedOut |= result.timedOut();
        return result.matches();
    }

    /** Whether the enterprise has it already. */
    private boolean isOwn(CorpusRecord technology) {
        return switch (technology) {
            case Achievement a -> a.owner().map(this::isItself).orElse(false);
            case Patent p -> p.applicants().contains(enterprise.common().title());
            default -> false;
        };
    }

    private boolean isItself(Owner owner) {
        return (!owner.uscc().isEmpty() && owner.uscc().equals(enterprise.uscc()))
                || owner.name().equals(enterprise.common().title());
    }

    /** Asks again for what was chosen only, each time for those for which one asker speaks most. */
    private List<Match> explained(List<Match> chosen) {
        var reasons = new HashMap<String, Match>();
        chosen.stream()
                .collect(Collectors.groupingBy(m -> m.by().getFirst()))
                .forEach((asker, matches) -> reasons.putAll(explanations(asker, matches)));
        var explained = new ArrayList<Match>();
        for (var match : chosen) {
            var with = reasons.get(RecordKey.of(match.record()).text());
            explained.add(with == null ? match : match.explainedAs(with));
        }
        return explained;
    }

    private Map<String, Match> explanations(CorpusRecord asker, List<Match> matches) {
        var ids = new HashSet<String>();
        matches.forEach(m -> ids.add(m.record().id()));
        return ask(asker, request.among(ids)).stream()
                .collect(Collectors.toMap(m -> RecordKey.of(m.record()).text(), m -> m));
    }
}
