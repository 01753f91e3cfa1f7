package org.duijie.evaluation.bench;

import java.util.List;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.MatchResult;
import org.duijie.recommender.match.Matcher;

/** What {@link MatchBench} asks: ten matches each, with reasons and highlights unless it says otherwise. */
public enum MatchWorkload {
    /** Technologies for a need, and nothing else. */
    BARE("bare", List.of(Kind.NEED)),
    /** Technologies for a need. */
    MATCH("match", List.of(Kind.NEED)),
    /** Needs and enterprises for a technology, and nothing else. */
    BARE_PROSPECTS("bareProspects", Kind.TECHNOLOGIES),
    /** Needs and enterprises for a technology. */
    PROSPECTS("prospects", Kind.TECHNOLOGIES),
    /** Technologies like a technology, not all alike. */
    SIMILAR("similar", Kind.TECHNOLOGIES),
    /** Technologies for an enterprise by its profile, not all alike. */
    RECOMMENDATIONS("recommendations", List.of(Kind.ENTERPRISE));

    private static final int TOP = 10;

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Kind> asking;

    MatchWorkload(String label, List<Kind> asking) {
        this.label = label;
        this.asking = asking;
    }

    /** {@return the name in results, such as {@code match}} */
    public String label() {
        return label;
    }

    /** {@return of which kinds those are who ask} */
    List<Kind> asking() {
        return asking;
    }

    MatchResult ask(Matcher matcher, CorpusRecord asked) {
        var request = MatchRequest.top(TOP);
        var varied = request.diverse(MatchRequest.USUAL_DIVERSITY);
        return switch (this) {
            case BARE -> matcher.technologiesFor((Need) asked, request.withoutReasons());
            case MATCH -> matcher.technologiesFor((Need) asked, request);
            case BARE_PROSPECTS -> matcher.prospectsOf(asked, request.withoutReasons());
            case PROSPECTS -> matcher.prospectsOf(asked, request);
            case SIMILAR -> matcher.similarTo(asked, List.of(), varied);
            case RECOMMENDATIONS -> matcher.recommendationsFor((Enterprise) asked, List.of(), varied);
        };
    }
}
