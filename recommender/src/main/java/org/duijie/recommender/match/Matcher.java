package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.rank.Ranking;
import org.duijie.recommender.reason.IndicatorComparison;
import org.duijie.recommender.reason.Reasons;

/** Finds candidates in the index, has them ranked and says why each fits. Safe for several threads. */
public final class Matcher {
    private static final List<Kind> DEMAND = List.of(Kind.NEED, Kind.ENTERPRISE);

    private final SearchIndex index;
    private final Ranker ranker;

    /** A matcher over an index, which stays the caller's to close. */
    public Matcher(SearchIndex index, Ranker ranker) {
        this.index = index;
        this.ranker = ranker;
    }

    /** {@return the name of the ranker in use} */
    public String ranker() {
        return ranker.name();
    }

    /** {@return the technologies that fit a need: by default achievements and patents} */
    public MatchResult technologiesFor(Need need, MatchRequest request) {
        return match(need, request.kinds().isEmpty() ? request.only(Kind.TECHNOLOGIES) : request);
    }

    /** {@return the needs and enterprises that a technology would interest} */
    public MatchResult prospectsOf(CorpusRecord technology, MatchRequest request) {
        return match(technology, request.kinds().isEmpty() ? request.only(DEMAND) : request);
    }

    private MatchResult match(CorpusRecord asked, MatchRequest request) {
        long began = System.nanoTime();
        var query = index.tellingTerms(AskedTexts.of(asked));
        if (query.groups().isEmpty() && request.ids().isEmpty()) {
            return new MatchResult(ranker.name(), List.of(), false, Duration.ofNanos(System.nanoTime() - began));
        }
        var ranking = ranker.ranking(asked);
        var found = index.search(search(query, request, ranking));
        var matches = found.hits().stream()
                .map(hit -> explained(asked, hit, ranking, request.reasons()))
                .toList();
        return new MatchResult(ranker.name(), matches, found.timedOut(), Duration.ofNanos(System.nanoTime() - began));
    }

    private SearchRequest search(TermQuery query, MatchRequest request, Optional<Ranking> ranking) {
        var search = SearchRequest.query(request.ids().isEmpty() ? query : query.requiring(0))
                .filter(Facet.KIND, request.kinds().stream().map(Kind::code).toList())
                .ids(request.ids())
                .top(request.top())
                .timeLimit(request.timeLimit());
        ranking.ifPresent(search::rescorer);
        if (request.ids().isEmpty()) {
            search.candidates(ranker.candidatesFor(request.top()));
        }
        if (!request.collapsed()) {
            search.everyDuplicate();
        }
        if (request.reasons()) {
            search.highlights().contributions();
        }
        return search.build();
    }

    private static Match explained(CorpusRecord asked, Hit hit, Optional<Ranking> ranking, boolean compared) {
        var reasons = Reasons.of(asked, hit.record(), hit.contributions());
        return new Match(
                hit.record(),
                hit.score(),
                ranking.flatMap(r -> r.affinity(hit.record())),
                hit.duplicates(),
                compared ? reasons.comparing(IndicatorComparison.of(asked, hit.record())) : reasons,
                hit.snippets());
    }
}
