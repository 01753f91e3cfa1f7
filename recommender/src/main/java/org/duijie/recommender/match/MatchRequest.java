package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.recommender.RecommenderMessages;

/**
 * How to match.
 *
 * @param kinds what to find; empty for the usual ones of the direction
 * @param ids if there are any, rank just these
 * @param top how many matches, 1 to 1,000 (more with ids)
 * @param reasons whether to say why, with snippets
 * @param collapsed whether of several records of one thing only one is given; not so among ids
 * @param timeLimit when to stop looking
 * @param diversity how much matches are kept from being alike: 0 for the best ones as they are, to 1
 */
public record MatchRequest(
        List<Kind> kinds,
        Set<String> ids,
        int top,
        boolean reasons,
        boolean collapsed,
        Duration timeLimit,
        double diversity) {
    /** What is usual where somebody looks around: for similar technologies and recommendations. */
    public static final double USUAL_DIVERSITY = 0.3;

    /** @throws BrokenRule {@code top.range}, {@code diversity.range} */
    public MatchRequest {
        SearchRequest.requireTop(top, ids);
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "diversity.range", diversity);
        }
        kinds = List.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** A request for the best ones as they are. */
    public MatchRequest(
            List<Kind> kinds, Set<String> ids, int top, boolean reasons, boolean collapsed, Duration timeLimit) {
        this(kinds, ids, top, reasons, collapsed, timeLimit, 0);
    }

    /** {@return a request for the best ones with reasons} */
    public static MatchRequest top(int top) {
        return new MatchRequest(List.of(), Set.of(), top, true, true, SearchRequest.TIME_LIMIT);
    }

    /** {@return the same for some kinds only; none for the usual ones} */
    public MatchRequest only(List<Kind> kindsOnly) {
        return new MatchRequest(kindsOnly, ids, top, reasons, collapsed, timeLimit, diversity);
    }

    /** {@return the same with every record, though several be of one thing} */
    public MatchRequest everyDuplicate() {
        return new MatchRequest(kinds, ids, top, reasons, false, timeLimit, diversity);
    }

    /**
     * {@return the same with matches that are less alike}
     *
     * @param much 0 for the best ones as they are, to 1
     * @throws BrokenRule {@code diversity.range}
     */
    public MatchRequest diverse(double much) {
        return new MatchRequest(kinds, ids, top, reasons, collapsed, timeLimit, much);
    }

    /** {@return a request for the best ones as they are, so many of them, as far as there may be, else the same} */
    MatchRequest best(int many) {
        int most = ids.isEmpty() ? Math.min(many, SearchRequest.MOST_HITS) : many;
        return new MatchRequest(kinds, ids, most, reasons, collapsed, timeLimit, 0);
    }

    /** {@return the same without reasons} */
    public MatchRequest withoutReasons() {
        return new MatchRequest(kinds, ids, top, false, collapsed, timeLimit, diversity);
    }

    /** {@return a request to rank just these, all of them, as they are, else the same} */
    public MatchRequest among(Set<String> just) {
        return new MatchRequest(kinds, just, Math.max(top, just.size()), reasons, collapsed, timeLimit, 0);
    }

    /** {@return the same with another time limit} */
    MatchRequest within(Duration limit) {
        return new MatchRequest(kinds, ids, top, reasons, collapsed, limit, diversity);
    }

    /**
     * {@return the same without reasons and with every record, for evaluation: judgments know nothing of near-duplicates}
     *
     * @param among ids, all of which are ranked; none for all records
     */
    public MatchRequest bare(Set<String> among) {
        return new MatchRequest(kinds, among, Math.max(top, among.size()), false, false, timeLimit);
    }
}
