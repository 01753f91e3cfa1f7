package org.duijie.recommender.term;

import java.util.HashMap;
import java.util.Map;
import org.duijie.dictionaries.stop.StopTerms;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;

/** Counts in how many records each term is. For one thread. */
public final class TermCounts {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private long records;

    /** Counts a record. */
    public void add(ForwardTerms terms) {
        records++;
        terms.all().forEach(term -> counts.merge(term, 1, Integer::sum));
    }

    /** {@return the weights of the terms counted} */
    public TermWeights weights(StopTerms stop) {
        return weights(records, counts, stop);
    }

    /**
     * {@return the weights of terms counted elsewhere}
     *
     * @param counts in how many of the records each term is
     */
    public static TermWeights weights(long records, Map<Integer, Integer> counts, StopTerms stop) {
        var less = new HashMap<Integer, Float>();
        stop.weights().forEach((form, weight) -> less.put(TermIds.ofWord(form), weight));
        var terms = counts.keySet().stream().mapToInt(t -> t).sorted().toArray();
        var weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            double rarity = Math.log((double) Math.max(1, records) / counts.get(terms[i]));
            weights[i] = (float) (rarity * Math.sqrt(less.getOrDefault(terms[i], 1f)));
        }
        return new TermWeights(Math.max(1, records), terms, weights);
    }
}
