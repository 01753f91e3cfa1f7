package org.duijie.recommender.match;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.HeldRecord;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.query.TermQuery;
import org.duijie.recommender.behaviour.ItemCounts;
import org.duijie.recommender.behaviour.PeerInterest;
import org.duijie.recommender.feature.Found;
import org.duijie.recommender.rank.Judge;
import org.duijie.recommender.rank.Ranker;
import org.duijie.recommender.reason.Evidence;
import org.duijie.recommender.reason.IndicatorComparison;
import org.duijie.recommender.reason.Reasons;

/** What speaks for one technology for those who ask, whether or not others fit better. Safe for several threads. */
public final class PairsOf {
    private final SearchIndex index;
    private final Ranker ranker;
    private final CorpusRecord technology;
    private final HeldRecord held;
    private final Optional<Found> found;
    /** By what was typed: enterprises look for the same words. */
    private final Map<String, Optional<Reasons>> typed = new ConcurrentHashMap<>();

    PairsOf(SearchIndex index, Ranker ranker, Optional<Judge> judge, CorpusRecord technology) {
        this.index = index;
        this.ranker = ranker;
        this.technology = technology;
        this.held = index.held(technology);
        this.found = judge.map(j -> j.found(technology));
    }

    Found found() {
        return found.orElseThrow();
    }

    /** {@return what speaks for it by the words of who asks; empty where the index has it not} */
    public Optional<Reasons> reasons(Asking asking) {
        return byWords(asking.telling()).map(r -> between(asking, r));
    }

    /**
     * {@return the same by what an enterprise looks for, instead of by what it is}
     *
     * @param text what was typed; may be empty
     */
    public Optional<Reasons> reasons(Asking asking, String text) {
        return typed.computeIfAbsent(text, t -> byWords(index.typedTerms(t))).map(r -> between(asking, r));
    }

    /** {@return as {@link Matcher#coverage}} */
    public double coverage(Asking asking) {
        return index.explained(held, asking.telling())
                .map(e -> Question.share(asking.telling(), e.contributions()))
                .orElse(0.0);
    }

    private Optional<Reasons> byWords(TermQuery words) {
        return index.explained(held, words)
                .map(e -> Reasons.ofWords(e.contributions()).shownBy(Evidence.of(e.snippets(), e.contributions())));
    }

    private Reasons between(Asking asking, Reasons words) {
        var asked = asking.record();
        return words.between(asked, technology)
                .comparing(IndicatorComparison.of(asked, technology))
                .likedBy(peers(asking));
    }

    /** Nobody did anything yet with what is new. */
    private Optional<PeerInterest> peers(Asking asking) {
        return ranker.behaviour()
                .filter(b -> !b.counts(technology.id()).equals(ItemCounts.NONE))
                .flatMap(b -> asking.peers().interestIn(technology.id()));
    }
}
