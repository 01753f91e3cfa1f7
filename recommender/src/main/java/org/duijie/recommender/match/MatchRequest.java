package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.SearchRequest;

/**
 * How to match.
 *
 * @param kinds what to find; empty for the usual ones of the direction
 * @param ids if there are any, rank just these
 * @param top how many matches, 1 to 1,000 (more with ids)
 * @param reasons whether to say why, with snippets
 * @param collapsed whether of several records of one thing only one is given; not so among ids
 * @param timeLimit when to stop looking
 */
public record MatchRequest(
        List<Kind> kinds, Set<String> ids, int top, boolean reasons, boolean collapsed, Duration timeLimit) {
    /** @throws org.duijie.corpus.check.BrokenRule {@code top.range} */
    public MatchRequest {
        SearchRequest.requireTop(top, ids);
        kinds = List.copyOf(kinds);
        ids = Set.copyOf(ids);
    }

    /** {@return a request for the best ones with reasons} */
    public static MatchRequest top(int top) {
        return new MatchRequest(List.of(), Set.of(), top, true, true, SearchRequest.TIME_LIMIT);
    }

    /** {@return the same for some kinds only; none for the usual ones} */
    public MatchRequest only(List<Kind> kindsOnly) {
        return new MatchRequest(kindsOnly, ids, top, reasons, collapsed, timeLimit);
    }

    /** {@return the same with every record, though several be of one thing} */
    public MatchRequest everyDuplicate() {
        return new MatchRequest(kinds, ids, top, reasons, false, timeLimit);
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
