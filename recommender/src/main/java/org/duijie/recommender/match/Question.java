package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.query.Hit;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.query.TermGroup;
import org.duijie.indexer.query.TermQuery;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.schema.Unit;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.behaviour.Peers;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.rank.Ranking;
import org.duijie.recommender.reason.Evidence;
import org.duijie.recommender.reason.IndicatorComparison;
import org.duijie.recommender.reason.Reasons;

/**
 * What one record asks of the index. Its words and the order of what fits it are made once, whether matches are sought or those that were chosen
 * are explained: snippets and reasons take longer than all the rest. For one thread.
 */
final class Question {
    private final SearchIndex index;
    private final Ranker ranker;
    private final CorpusRecord asked;
    private final Peers peers;
    private final TermQuery query;
    private final Optional<Ranking> ranking;
    private final long began = System.nanoTime();
    private boolean timedOut;

    /**
     * A question.
     *
     * @param peers those like the enterprise that asks
     */
    Question(SearchIndex index, Ranker ranker, CorpusRecord asked, Peers peers) {
        this.index = index;
        this.ranker = ranker;
        this.asked = asked;
        this.peers = peers;
        query = index.tellingTerms(AskedTexts.of(asked));
        ranking = ranker.ranking(asked, index.manifest().embedder());
    }

    /** {@return what fits, best first, with reasons where they are asked for} */
    List<Match> matches(MatchRequest request) {
        if (query.groups().isEmpty() && request.ids().isEmpty()) {
            return List.of();
        }
        var search = search(request);
        ranking.ifPresent(search::rescorer);
        if (request.kinds().stream().anyMatch(Kind::isTechnology)) {
            ranking.ifPresent(r -> search.nearest(r.nearest()));
        }
        if (request.ids().isEmpty()) {
            search.candidates(ranker.candidatesFor(request.top()));
        }
        if (!request.collapsed()) {
            search.everyDuplicate();
        }
        return hits(search).stream().map(h -> match(h, request.reasons())).toList();
    }

    /** {@return what fits, best first, each with how well where there is a model; without reasons} */
    List<Match> judged(MatchRequest request) {
        return matches(request.withoutReasons()).stream()
                .map(m -> m.judged(ranking.flatMap(r -> r.affinity(m.record()))))
                .toList();
    }

    /** {@return the share of the words asked with that a record has, by their weights; 0 where there are none, or the index has no such record} */
    double coverage(CorpusRecord found) {
        var request = MatchRequest.top(1).only(List.of(found.kind())).among(Set.of(found.id()));
        return hits(search(request)).stream()
                .mapToDouble(h -> share(query, h.contributions()))
                .findFirst()
                .orElse(0);
    }

    /** {@return the share of a query's words that a record has, by their weights; 0 where there are none} */
    static double share(TermQuery query, List<Contribution> contributions) {
        var words = query.groups().stream()
                .filter(g -> g.terms().getFirst().unit() == Unit.WORD)
                .toList();
        var covered = contributions.stream().map(Contribution::term).collect(Collectors.toSet());
        double all = words.stream().mapToDouble(Question::weight).sum();
        double shared = words.stream()
                .filter(g -> g.terms().stream().anyMatch(t -> covered.contains(t.text())))
                .mapToDouble(Question::weight)
                .sum();
        return all == 0 ? 0 : shared / all;
    }

    private static double weight(TermGroup group) {
        return group.terms().getFirst().weight();
    }

    /** {@return the same matches in the same order, with reasons} */
    List<Match> explained(List<Match> chosen, MatchRequest request) {
        if (chosen.isEmpty()) {
            return chosen;
        }
        var ids = chosen.stream().map(m -> m.record().id()).collect(Collectors.toSet());
        var hits = hits(search(request.among(ids))).stream()
                .collect(Collectors.toMap(h -> RecordKey.of(h.record()), Function.identity()));
        return chosen.stream()
                .map(m -> Optional.ofNullable(hits.get(RecordKey.of(m.record())))
                        .map(h -> m.explainedAs(match(h, true)))
                        .orElse(m))
                .toList();
    }

    /** {@return whether the time limit was hit, so that better ones may be missing} */
    boolean timedOut() {
        return timedOut;
    }

    /** {@return the answer that consists of these} */
    MatchResult result(List<Match> matches) {
        return new MatchResult(ranker.name(), matches, timedOut, Duration.ofNanos(System.nanoTime() - began));
    }

    private SearchRequest.Builder search(MatchRequest request) {
        var search = SearchRequest.query(request.ids().isEmpty() ? query : query.requiring(0))
                .filter(Facet.KIND, request.kinds().stream().map(Kind::code).toList())
                .ids(request.ids())
                .top(request.top())
                .timeLimit(request.timeLimit());
        return request.reasons() ? search.highlights().contributions() : search;
    }

    private List<Hit> hits(SearchRequest.Builder search) {
        var found = index.search(search.build());
        timedOut |= found.timedOut();
        return found.hits();
    }

    private Match match(Hit hit, boolean withReasons) {
        var reasons = Reasons.of(asked, hit.record(), hit.contributions());
        return new Match(
                hit.record(),
                hit.score(),
                withReasons ? ranking.flatMap(r -> r.affinity(hit.record())) : Optional.<Affinity>empty(),
                hit.duplicates(),
                withReasons
                        ? reasons.comparing(IndicatorComparison.of(asked, hit.record()))
                                .shownBy(Evidence.of(hit.snippets(), hit.contributions()))
                                .likedBy(peers.interestIn(hit.record().id()))
                        : reasons,
                hit.snippets(),
                List.of());
    }
}
