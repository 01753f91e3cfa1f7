package org.duijie.indexer.query;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.indexer.schema.Facet;

/**
 * What a search found.
 *
 * @param hits by falling score, ties by id
 * @param total how many records match
 * @param totalExact whether {@code total} is their number; else it is a lower bound
 * @param facets counts by facet in the facets' order, by falling count then value; empty where not asked for
 * @param next where the next page begins; empty on the last one
 * @param relaxed whether nothing held enough of the words, so that one was made to suffice
 * @param timedOut whether the time limit was hit, so that records may be missing
 * @param took wall time
 */
public record SearchResult(
        List<Hit> hits,
        long total,
        boolean totalExact,
        Map<Facet, List<FacetCount>> facets,
        Optional<Cursor> next,
        boolean relaxed,
        boolean timedOut,
        Duration took) {
    /** Copies the collections. */
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new TreeMap<>(facets));
    }
}
