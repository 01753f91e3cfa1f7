package org.duijie.recommender.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.behaviour.Peers;
import org.duijie.recommender.rank.Ranker;

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
     * {@return the technologies that an enterprise may want, without its own and those that it rejected or signed for: by default achievements
     * and patents; each match says by which of the needs, or by the enterprise's profile, it came, what similar enterprises did with it, or
     * that it is here because it is popular}
     *
     * @param needs the enterprise's that still ask, see {@link OpenNeeds}
     */
    public MatchResult recommendationsFor(Enterprise enterprise, List<Need> needs, MatchRequest request) {
        return new Recommending(enterprise, usually(request, Kind.TECHNOLOGIES), index, rankers.get())
                .run(needs, similarity);
    }

    /**
     * {@return what fits a technology, a need or an enterprise, each with how well where there is a model, and without reasons, which take longer
     * than all the rest}
     *
     * @param request says which kinds
     */
    public MatchResult judged(CorpusRecord asked, MatchRequest request) {
        var question = question(asked, request.withoutReasons());
        return question.result(question.judged(request));
    }

    /** {@return what judges pairs of technologies of the index and those who ask, by the ranker in use} */
    public Pairs pairs() {
        return new Pairs(index, rankers.get());
    }

    /**
     * {@return the share, by their weights, of the telling words of a need or an enterprise that a technology of the index has: what there is to
     * go by where there is no model}
     */
    public double coverage(CorpusRecord asked, CorpusRecord technology) {
        return new Question(index, rankers.get(), asked, Peers.NONE).coverage(technology);
    }

    private static MatchRequest usually(MatchRequest request, List<Kind> kinds) {
        return request.kinds().isEmpty() ? request.only(kinds) : request;
    }

    private MatchResult diverse(CorpusRecord asked, MatchRequest request) {
        if (request.diversity() > 0) {
            return chosen(asked, request, m -> true, 0);
        }
        var question = question(asked, request);
        return question.result(question.matches(request));
    }

    /**
     * Chooses from more than are wanted, and says why for those chosen alone.
     *
     * @param spare how many may have to be left out
     */
    private MatchResult chosen(CorpusRecord asked, MatchRequest request, Predicate<Match> wanted, int spare) {
        int candidates = request.diversity() == 0 ? request.top() : Diversity.candidatesFor(request.top());
        var question = question(asked, request);
        var left = question.matches(request.best(candidates + spare).withoutReasons()).stream()
                .filter(wanted)
                .toList();
        var chosen = Diversity.choose(left, request.top(), request.diversity(), similarity);
        return question.result(request.reasons() ? question.explained(chosen, request) : chosen);
    }

    private Question question(CorpusRecord asked, MatchRequest request) {
        var ranker = rankers.get();
        return new Question(index, ranker, asked, request.reasons() ? peers(asked, ranker) : Peers.NONE);
    }

    /** Those like the enterprise that asks; a technology has none. */
    static Peers peers(CorpusRecord asked, Ranker ranker) {
        var actor = asked instanceof Need need ? need.enterpriseId() : asked.id();
        return asked.kind().isTechnology()
                ? Peers.NONE
                : ranker.behaviour().map(b -> b.peersOf(actor)).orElse(Peers.NONE);
    }
}
