package org.duijie.recommender.match;

import java.time.Duration;
import java.util.List;

/**
 * The matches for one asker.
 *
 * @param ranker the name of the ranker that ordered them
 * @param matches best first, ties by id
 * @param timedOut whether the time limit was hit, so that better ones may be missing
 * @param took wall time
 */
public record MatchResult(String ranker, List<Match> matches, boolean timedOut, Duration took) {
    /** Copies the list. */
    public MatchResult {
        matches = List.copyOf(matches);
    }

    /** {@return the same with other matches} */
    MatchResult of(List<Match> others) {
        return new MatchResult(ranker, others, timedOut, took);
    }
}
