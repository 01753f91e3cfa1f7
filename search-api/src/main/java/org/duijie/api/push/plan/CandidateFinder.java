package org.duijie.api.push.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.push.plan.SearchTrigger.SavedSearch;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.match.OpenNeeds;
import org.duijie.recommender.rank.Ranker;

/** Finds who may want a technology and what an enterprise may want, over all needs, private ones too. Safe for several threads. */
final class CandidateFinder {
    /** So many needs and profiles the model looks at. */
    private static final int MOST_PROSPECTS = 60;
    /** So many technologies are proposed for one need at once. */
    private static final int MOST_TECHNOLOGIES = 20;

    private final RecordStore store;
    private final SearchIndex index;
    private final Matcher matcher;
    private final Supplier<Ranker> rankers;
    private final SearchTrigger searches;

    CandidateFinder(RecordStore store, SearchIndex index, Supplier<Ranker> rankers, SearchTrigger searches) {
        this.store = store;
        this.index = index;
        this.rankers = rankers;
        this.matcher = new Matcher(index, rankers);
        this.searches = searches;
    }

    /** {@return by technology the searches of an audience that find it} */
    Map<RecordKey, List<SavedSearch>> fired(Collection<CorpusRecord> technologies, Audience audience) {
        return searches.firedBy(technologies).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream()
                                .filter(s -> audience.policies().containsKey(s.enterprise()))
                                .toList()));
    }

    /** {@return the enterprises that may want a technology, by needs and profiles} */
    Prospects prospectsOf(CorpusRecord technology, Audience audience) {
        var request = new MatchRequest(
                List.of(Kind.NEED, Kind.ENTERPRISE), Set.of(), MOST_PROSPECTS, false, false, SearchRequest.TIME_LIMIT);
        var triggers = new HashMap<String, List<Trigger>>();
        for (var match : new Matcher(audience.demand(), rankers)
                .judged(technology, request)
                .matches()) {
            double probability = probability(match, match.record(), technology);
            if (probability >= audience.leastThreshold()) {
                asking(match.record())
                        .filter(e -> isLikely(probability, e, audience))
                        .ifPresent(e -> triggers.computeIfAbsent(e, key -> new ArrayList<>())
                                .add(trigger(match.record(), probability)));
            }
        }
        return new Prospects(technology(technology), triggers);
    }

    /** {@return what an enterprise may want for one of its needs} */
    List<Candidate> forNeed(Need need, Audience audience) {
        if (!audience.policies().containsKey(need.enterpriseId())
                || OpenNeeds.of(Stream.of(need)).isEmpty()) {
            return List.of();
        }
        var request = MatchRequest.top(MOST_TECHNOLOGIES).only(Kind.TECHNOLOGIES);
        return matcher.judged(need, request).matches().stream()
                .flatMap(m -> {
                    double probability = probability(m, need, m.record());
                    return isLikely(probability, need.enterpriseId(), audience)
                            ? store.find(m.record().kind(), m.record().id()).stream()
                                    .map(t -> candidate(t, need.enterpriseId(), trigger(need, probability)))
                            : Stream.empty();
                })
                .toList();
    }

    /** {@return what an enterprise may want for any of its needs that still ask} */
    List<Candidate> forEnterprise(String enterprise, Audience audience) {
        return OpenNeeds.of(index.needsOf(enterprise).stream()).stream()
                .flatMap(n -> store.find(Kind.NEED, n.id()).stream())
                .map(Need.class::cast)
                .filter(n -> n.enterpriseId().equals(enterprise))
                .flatMap(n -> forNeed(n, audience).stream())
                .toList();
    }

    /** {@return what a new or changed search finds} */
    List<Candidate> forSearch(SearchTrigger.Found found, Audience audience) {
        return audience.policies().containsKey(found.search().enterprise())
                ? found.technologies().stream()
                        .flatMap(key -> store.find(key.kind(), key.id()).stream())
                        .map(t -> candidate(
                                t, found.search().enterprise(), found.search().trigger()))
                        .toList()
                : List.of();
    }

    /** The enterprise for which a need or a profile of the index asks, as the store has it now; empty where it does not any more. */
    private Optional<String> asking(CorpusRecord found) {
        return switch (store.find(found.kind(), found.id()).orElse(null)) {
            case Need need ->
                OpenNeeds.of(Stream.of(need)).stream().map(Need::enterpriseId).findFirst();
            case Enterprise enterprise -> Optional.of(enterprise.id());
            case null, default -> Optional.empty();
        };
    }

    private double probability(Match match, CorpusRecord asked, CorpusRecord technology) {
        return match.affinity().map(a -> a.probability()).orElseGet(() -> matcher.coverage(asked, technology));
    }

    private static boolean isLikely(double probability, String enterprise, Audience audience) {
        var policy = audience.policies().get(enterprise);
        return policy != null && probability >= policy.threshold();
    }

    private static Trigger trigger(CorpusRecord asked, double probability) {
        var kind = asked.kind() == Kind.NEED ? Trigger.Kind.NEED : Trigger.Kind.PROFILE;
        return new Trigger(kind, asked.id(), asked.displayTitle(), OptionalDouble.of(probability));
    }

    private Candidate candidate(CorpusRecord technology, String enterprise, Trigger trigger) {
        return new Candidate(enterprise, technology(technology), List.of(trigger));
    }

    private Technology technology(CorpusRecord record) {
        var others = store.duplicates().of(record.kind(), record.id());
        return new Technology(
                record,
                Stream.concat(Stream.of(record), others.stream())
                        .map(RecordKey::of)
                        .toList());
    }
}
