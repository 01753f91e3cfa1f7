package org.duijie.recommender.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.HeldTerms;

/**
 * How well one technology fits many needs and enterprises, each as {@link Matcher#pair} tells it, but quicker: the technology is cut into words once.
 * Safe for several threads.
 */
public final class PairsOf {
    private final Matcher matcher;
    private final CorpusRecord technology;
    private final HeldTerms held;

    PairsOf(Matcher matcher, CorpusRecord technology, HeldTerms held) {
        this.matcher = matcher;
        this.technology = technology;
        this.held = held;
    }

    /** {@return how well it fits, with reasons; empty where the index has it not} */
    public Optional<Match> with(CorpusRecord asked) {
        var request = MatchRequest.top(1).only(List.of(technology.kind())).among(Set.of(technology.id()));
        return matcher.question(asked, request).among(held).matches(request).stream()
                .findFirst();
    }

    /** {@return as {@link Matcher#coverage}} */
    public double coverage(CorpusRecord asked) {
        return matcher.coverage(asked).among(held).coverage(technology);
    }
}
