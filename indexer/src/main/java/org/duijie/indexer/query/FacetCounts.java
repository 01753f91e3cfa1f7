package org.duijie.indexer.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.duijie.indexer.schema.Facet;

/** Counts of facet values. */
final class FacetCounts {
    /** The most values of a facet that are listed. */
    private static final int MOST_VALUES = 50;

    private static final Comparator<FacetCount> ORDER =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private FacetCounts() {}

    /** {@return counts over what was collected, by falling count then value} */
    static List<FacetCount> of(Snapshot snapshot, Facet facet, FacetsCollector collected) throws IOException {
        var state = snapshot.facet(facet);
        return state.isEmpty() ? List.of() : list(facet, new StringValueFacetCounts(state.get(), collected));
    }

    /** {@return how many records were collected} */
    static long total(FacetsCollector collected) {
        return collected.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
    }

    /** {@return counts over the whole index} */
    static List<FacetCount> ofAll(Snapshot snapshot, Facet facet) throws IOException {
        var state = snapshot.facet(facet);
        return state.isEmpty() ? List.of() : list(facet, new StringValueFacetCounts(state.get()));
    }

    /** {@return counts over the records that match a query} */
    static List<FacetCount> ofMatching(Snapshot snapshot, IndexSearcher searcher, Facet facet, Query query)
            throws IOException {
        return of(snapshot, facet, searcher.search(query, new FacetsCollectorManager()));
    }

    private static List<FacetCount> list(Facet facet, StringValueFacetCounts counts) throws IOException {
        var top = counts.getTopChildren(MOST_VALUES, facet.countField());
        return top == null
                ? List.of()
                : Arrays.stream(top.labelValues)
                        .map(v -> new FacetCount(v.label, v.value.longValue()))
                        .sorted(ORDER)
                        .toList();
    }
}
