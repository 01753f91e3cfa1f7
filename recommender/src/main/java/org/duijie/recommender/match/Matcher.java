package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;
import org.duijie.recommender.rank.Candidate;
import org.duijie.recommender.rank.Ranked;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.reason.IndicatorComparison;
import org.duijie.recommender.reason.Reasons;

/** Finds candidates in the index, has them ranked and says why each fits. Safe for several threads. */
public final class Matcher {
    private static final List<Kind> DEMAND = List.of(Kind.NEED, Kind.ENTERPRISE);
    private static final int LEAST_CANDIDATES = 100;
    private static final int CANDIDATES_PER_HIT = 4;

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
        var search = SearchRequest.query(request.ids().isEmpty() ? query : query.requiring(0))
                .filter(Facet.KIND, request.kinds().stream().map(Kind::code).toList())
                .ids(request.ids())
                .top(ranker.candidatesFor(request.top()))
                .timeLimit(request.timeLimit());
        if (request.ids().isEmpty()) {
            search.candidates(Math.max(LEAST_CANDIDATES, CANDIDATES_PER_HIT * request.top()));
        }
        if (!request.collapsed()) {
            search.everyDuplicate();
        }
        if (request.reasons()) {
            search.highlights().contributions();
        }
        var found = index.search(search.build());
        var candidates = found.hits().stream()
                .map(h -> new Candidate(h.record(), h.score(), h.duplicates(), h.contributions(), h.snippets()))
                .toList();
        var matches = ranker.rank(asked, candidates).stream()
                .limit(request.top())
                .map(r -> explained(asked, r, request.reasons()))
                .toList();
        return new MatchResult(ranker.name(), matches, found.timedOut(), Duration.ofNanos(System.nanoTime() - began));
    }

    private static Match explained(CorpusRecord asked, Ranked ranked, boolean compared) {
        var candidate = ranked.candidate();
        var reasons = Reasons.of(asked, candidate.record(), candidate.contributions());
        return new Match(
                candidate.record(),
                ranked.score(),
                candidate.duplicates(),
                compared ? reasons.comparing(IndicatorComparison.of(asked, candidate.record())) : reasons,
                candidate.snippets());
    }
}
