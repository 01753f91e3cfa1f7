package org.duijie.recommender.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.corpus.model.CorpusRecord;

/**
 * Chooses matches that are not all alike, by maximal marginal relevance (Carbonell and Goldstein, 1998): the best one first, then again and
 * again the one with the most of {@code (1 − d) · relevance − d · similarity to the most similar one chosen}, ties by id. Relevance is the score
 * as a share of the best one's, where scores may be below zero counted from the lowest, so both are 0 to 1.
 */
final class Diversity {
    /** At least so many are chosen from. */
    private static final int LEAST_CANDIDATES = 50;
    /** From so many times as many as are wanted is chosen. */
    private static final int CANDIDATES_PER_MATCH = 4;

    private Diversity() {}

    /** {@return how many to choose from} */
    static int candidatesFor(int top) {
        return Math.max(LEAST_CANDIDATES, CANDIDATES_PER_MATCH * top);
    }

    /**
     * {@return the chosen ones, in the order in which they were}
     *
     * @param ranked best first
     * @param top how many at most
     * @param diversity d above, 0 for the best ones as they are, to 1
     */
    static List<Match> choose(List<Match> ranked, int top, double diversity, Similarity similarity) {
        if (diversity == 0 || ranked.size() < 2) {
            return ranked.subList(0, Math.min(top, ranked.size()));
        }
        var pairs = similarity.among(ranked.stream().map(Match::record).toList());
        double[] relevance = relevance(ranked);
        double[] nearest = new double[ranked.size()];
        var left = new LinkedHashSet<>(IntStream.range(0, ranked.size()).boxed().toList());
        var chosen = new ArrayList<Match>();
        Integer next = 0;
        while (next != null) {
            left.remove(next);
            chosen.add(ranked.get(next));
            Integer best = null;
            for (var candidate : left) {
                nearest[candidate] = Math.max(nearest[candidate], pairs.of(next, candidate));
                best = best == null || goesBefore(candidate, best, ranked, relevance, nearest, diversity)
                        ? candidate
                        : best;
            }
            next = chosen.size() < top ? best : null;
        }
        return chosen;
    }

    private static double[] relevance(List<Match> ranked) {
        double lowest =
                Math.min(0, ranked.stream().mapToDouble(Match::score).min().orElse(0));
        double range = ranked.stream().mapToDouble(Match::score).max().orElse(0) - lowest;
        return ranked.stream()
                .mapToDouble(m -> range == 0 ? 1 : (m.score() - lowest) / range)
                .toArray();
    }

    private static boolean goesBefore(
            int one, int other, List<Match> ranked, double[] relevance, double[] nearest, double diversity) {
        double marginOfOne = (1 - diversity) * relevance[one] - diversity * nearest[one];
        double marginOfOther = (1 - diversity) * relevance[other] - diversity * nearest[other];
        return marginOfOne > marginOfOther
                || (marginOfOne == marginOfOther
                        && goesBefore(
                                ranked.get(one).record(), ranked.get(other).record()));
    }

    private static boolean goesBefore(CorpusRecord one, CorpusRecord other) {
        int byId = one.id().compareTo(other.id());
        return byId == 0 ? one.kind().compareTo(other.kind()) < 0 : byId < 0;
    }
}
