package org.duijie.api.push.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.recommender.match.TitleSimilarity;

/**
 * Chooses what goes into a digest by maximal marginal relevance (Carbonell and Goldstein, 1998): the likeliest first, then again and again the one
 * with the most of {@code (1 − d) · probability − d · similarity to the most similar one chosen}, of equal ones the one given first.
 */
public final class DigestChoice {
    private DigestChoice() {}

    /**
     * Something that may go.
     *
     * @param technology the technology
     * @param probability that it interests, 0 to 1
     */
    public record Offer(CorpusRecord technology, double probability) {}

    /**
     * {@return places in the list of what is chosen, in the order of the digest}
     *
     * @param most how many at most
     * @param diversity d above, 0 to 1
     */
    public static List<Integer> of(List<Offer> offers, int most, double diversity) {
        var similarity = new TitleSimilarity()
                .among(offers.stream().map(Offer::technology).toList());
        double[] nearest = new double[offers.size()];
        var left = new ArrayList<>(IntStream.range(0, offers.size()).boxed().toList());
        var chosen = new ArrayList<Integer>();
        while (chosen.size() < most && !left.isEmpty()) {
            double weight = chosen.isEmpty() ? 0 : diversity;
            int best = left.getFirst();
            for (int candidate : left) {
                best = margin(offers, nearest, candidate, weight) > margin(offers, nearest, best, weight)
                        ? candidate
                        : best;
            }
            left.remove(Integer.valueOf(best));
            chosen.add(best);
            for (int candidate : left) {
                nearest[candidate] = Math.max(nearest[candidate], similarity.of(best, candidate));
            }
        }
        return List.copyOf(chosen);
    }

    private static double margin(List<Offer> offers, double[] nearest, int candidate, double diversity) {
        return (1 - diversity) * offers.get(candidate).probability() - diversity * nearest[candidate];
    }
}
