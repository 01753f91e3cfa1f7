package org.duijie.recommender.match;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.rank.Ranking;
import org.duijie.recommender.reason.Evidence;
import org.duijie.recommender.reason.IndicatorComparison;
import org.duijie.recommender.reason.Reasons;

/** Finds candidates in the index, has them ranked and says why each fits. Safe for several threads. */
public final class Matcher {
    private static final List<Kind> DEMAND = List.of(Kind.NEED, Kind.ENTERPRISE);

    private final SearchIndex index;
    private final Supplier<? extends Ranker> rankers;
    private final Similarity similarity;

    /** A matcher over an index, which stays the caller's to close; how alike matches are is told by their titles and keywords. */
    public Matcher(SearchIndex index, Ranker ranker) {
        this(index, () -> ranker);
    }

    /** As the other, with the ranker that is in use at each question. */
    public Matcher(SearchIndex index, Supplier<? extends Ranker> rankers) {
        this(index, rankers, new TitleSimilarity());
    }

    /**
     * A matcher over an index, which stays the caller's to close.
     *
     * @param similarity tells how alike matches are, where they shall not be all alike
     */
    public Matcher(SearchIndex index, Supplier<? extends Ranker> rankers, Similarity similarity) {
        this.index = index;
        this.rankers = rankers;
        this.similarity = similarity;
    }

    /** {@return the name of the ranker in use} */
    public String ranker() {
        return rankers.get().name();
    }

    /** {@return the technologies that fit a need: by default achievements and patents} */
    public MatchResult technologiesFor(Need need, MatchRequest request) {
        return diverse(need, usually(request, Kind.TECHNOLOGIES));
    }

    /** {@return the needs and enterprises that a technology would interest} */
    public MatchResult prospectsOf(CorpusRecord technology, MatchRequest request) {
        return diverse(technology, usually(request, DEMAND));
    }

    /**
     * {@return the technologies that are like a technology, without itself: by default achievements and patents}
     *
     * @param duplicates other records of the same thing, which are left out too
     */
    public MatchResult similarTo(
            CorpusRecord technology, Collection<? extends CorpusRecord> duplicates, MatchRequest request) {
        var leftOut = new HashSet<String>();
        leftOut.add(RecordKey.of(technology).text());
        duplicates.forEach(d -> leftOut.add(RecordKey.of(d).text()));
        return chosen(
                technology,
                usually(request, Kind.TECHNOLOGIES),
                m -> !leftOut.contains(RecordKey.of(m.record()).text()),
                leftOut.size());
    }

    /**
     * {@return the technologies that an enterprise may want, without its own: by default achievements and patents; each match says by which of
     * the needs, or by the enterprise's profile, it came}
     *
     * @param needs the enterprise's that still ask, see {@link OpenNeeds}
     */
    public MatchResult recommendationsFor(Enterprise enterprise, List<Need> needs, MatchRequest request) {
        return new Recommending(enterprise, usually(request, Kind.TECHNOLOGIES), this::match)
                .run(ranker(), needs, similarity);
    }

    private static MatchRequest usually(MatchRequest request, List<Kind> kinds) {
        return request.kinds().isEmpty() ? request.only(kinds) : request;
    }

    private MatchResult diverse(CorpusRecord asked, MatchRequest request) {
        return request.diversity() == 0 ? match(asked, request) : chosen(asked, request, m -> true, 0);
    }

    /**
     * Chooses from more than are wanted, and says why for those chosen alone: snippets and reasons take longer than all the rest.
     *
     * @param spare how many may have to be left out
     */
    private MatchResult chosen(CorpusRecord asked, MatchRequest request, Predicate<Match> wanted, int spare) {
        int candidates = request.diversity() == 0 ? request.top() : Diversity.candidatesFor(request.top());
        var found = match(asked, request.best(candidates + spare).withoutReasons());
        var left = found.matches().stream().filter(wanted).toList();
        var chosen = Diversity.choose(left, request.top(), request.diversity(), similarity);
        return found.of(request.reasons() && !chosen.isEmpty() ? explained(asked, chosen, request) : chosen);
    }

    private List<Match> explained(CorpusRecord asked, List<Match> chosen, MatchRequest request) {
        var ids = chosen.stream().map(m -> m.record().id()).collect(Collectors.toSet());
        var reasons = match(asked, request.among(ids)).matches().stream()
                .collect(Collectors.toMap(m -> RecordKey.of(m.record()).text(), m -> m));
        return chosen.stream()
                .map(m -> m.explainedAs(
                        reasons.getOrDefault(RecordKey.of(m.record()).text(), m)))
                .toList();
    }

    private MatchResult match(CorpusRecord asked, MatchRequest request) {
        long began = System.nanoTime();
        Ranker ranker = rankers.get();
        var query = index.tellingTerms(AskedTexts.of(asked));
        if (query.groups().isEmpty() && request.ids().isEmpty()) {
            return new MatchResult(ranker.name(), List.of(), false, Duration.ofNanos(System.nanoTime() - began));
        }
        var ranking = ranker.ranking(asked, index.manifest().embedder());
        var found = index.search(search(query, request, ranker, ranking));
        var matches = found.hits().stream()
                .map(hit -> explained(asked, hit, ranking, request.reasons()))
                .toList();
        return new MatchResult(ranker.name(), matches, found.timedOut(), Duration.ofNanos(System.nanoTime() - began));
    }

    private static SearchRequest search(
            TermQuery query, MatchRequest request, Ranker ranker, Optional<Ranking> ranking) {
        var search = SearchRequest.query(request.ids().isEmpty() ? query : query.requiring(0))
                .filter(Facet.KIND, request.kinds().stream().map(Kind::code).toList())
                .ids(request.ids())
                .top(request.top())
                .timeLimit(request.timeLimit());
        ranking.ifPresent(r -> search.rescorer(r).nearest(r.nearest()));
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
                compared
                        ? reasons.comparing(IndicatorComparison.of(asked, hit.record()))
                                .shownBy(Evidence.of(hit.snippets(), hit.contributions()))
                        : reasons,
                hit.snippets(),
                List.of());
    }
}
