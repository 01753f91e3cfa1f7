package org.duijie.api.web;

import java.util.List;
import java.util.Locale;
import org.duijie.recommender.match.MatchResult;

/**
 * The page on which a need is pasted.
 *
 * @param text what was pasted; empty where nothing was
 * @param problem why there is no answer; empty where there is one or nothing was asked
 * @param answered whether there is an answer
 * @param timedOut whether matches may be missing
 * @param millis how long it took
 * @param matches the technologies that fit
 */
public record MatchPage(
        String text, String problem, boolean answered, boolean timedOut, String millis, List<Card> matches) {
    static MatchPage empty() {
        return new MatchPage("", "", false, false, "", List.of());
    }

    static MatchPage refused(String text, String problem) {
        return new MatchPage(text, problem, false, false, "", List.of());
    }

    static MatchPage of(String text, MatchResult result, List<Card> cards) {
        return new MatchPage(
                text,
                "",
                true,
                result.timedOut(),
                String.format(Locale.ROOT, "%.1f", result.took().toNanos() / 1e6),
                cards);
    }
}
