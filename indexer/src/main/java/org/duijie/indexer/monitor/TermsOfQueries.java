package org.duijie.indexer.monitor;

import java.util.List;
import java.util.Set;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.Presearcher;
import org.apache.lucene.monitor.TermWeightor;
import org.duijie.indexer.schema.Facet;

/** By which terms of a record waiting searches are looked up. */
final class TermsOfQueries {
    /** Weight of what is filtered by, against 1 for a word of usual length. */
    private static final double LITTLE = 0.01;
    /** As measured in docs/adr/0025-saved-searches-in-lucene-monitor.md. */
    private static final int PASSES = 3;

    private static final float LEAST_WEIGHT = 0;

    private TermsOfQueries() {}

    static Presearcher presearcher() {
        return new MultipassTermFilteredPresearcher(PASSES, LEAST_WEIGHT, weights(), List.of(), Set.of());
    }

    /** Longer words are in fewer records; what is filtered by is in many. */
    static TermWeightor weights() {
        var filters = Facet.all().stream().map(Facet::filterField).toArray(String[]::new);
        return TermWeightor.combine(TermWeightor.DEFAULT, TermWeightor.fieldWeightor(LITTLE, filters));
    }
}
