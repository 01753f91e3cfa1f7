package org.duijie.recommender.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.reason.Reasons;

/** Technologies that behaviour puts forward, by their ids and without any word. For one thread. */
final class ByBehaviour {
    private static final TermQuery NO_WORDS = new TermQuery(List.of(), 0);

    private final SearchIndex index;
    private final Enterprise enterprise;
    private boolean timedOut;

    ByBehaviour(SearchIndex index, Enterprise enterprise) {
        this.index = index;
        this.enterprise = enterprise;
    }

    /**
     * {@return the best of some technologies; what the index does not show is left out}
     *
     * @param ids of those to choose from
     * @param score of an id
     * @param filters what the technologies must have
     * @param request says which kinds, how many and how long
     */
    List<Match> best(
            Collection<String> ids,
            ToDoubleFunction<String> score,
            Map<Facet, List<String>> filters,
            MatchRequest request) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var search = SearchRequest.query(NO_WORDS)
                .ids(Set.copyOf(ids))
                .filter(Facet.KIND, request.kinds().stream().map(Kind::code).toList())
                .collapsedAmongIds()
                .candidates(ids.size())
                .rescorer(candidates -> candidates.stream()
                        .mapToDouble(c -> score.applyAsDouble(c.key().id()))
                        .toArray())
                .top(request.top())
                .timeLimit(request.timeLimit());
        filters.forEach(search::filter);
        if (!request.collapsed()) {
            search.everyDuplicate();
        }
        var found = index.search(search.build());
        timedOut |= found.timedOut();
        return found.hits().stream().map(this::match).toList();
    }

    /** {@return whether the time limit was hit, so that better ones may be missing} */
    boolean timedOut() {
        return timedOut;
    }

    private Match match(Hit hit) {
        return new Match(
                hit.record(),
                hit.score(),
                Optional.empty(),
                hit.duplicates(),
                Reasons.of(enterprise, hit.record(), List.of()),
                Map.of(),
                List.of());
    }
}
