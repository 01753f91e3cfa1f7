package org.duijie.api.experiment;

import java.util.Map;
import java.util.Optional;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.recommender.match.Match;
import org.duijie.recommender.match.MatchResult;

/**
 * Matches as they are shown.
 *
 * @param result the matches
 * @param arms by record key the arm of the experiment that chose a match, as its events must name it; none outside of experiments
 */
public record Shown(MatchResult result, Map<String, String> arms) {
    /** Copies. */
    public Shown {
        arms = Map.copyOf(arms);
    }

    /** {@return the arm that chose a match; empty for none} */
    public Optional<String> armOf(Match match) {
        return Optional.ofNullable(arms.get(RecordKey.of(match.record()).text()));
    }

    /** {@return matches that are part of no experiment} */
    public static Shown outside(MatchResult result) {
        return new Shown(result, Map.of());
    }
}
