package org.duijie.evaluation.bench;

import java.util.List;
import java.util.Map;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.indexer.monitor.WaitingSearch;
import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.indexer.schema.Facet;

/**
 * A saved search.
 *
 * @param text what is looked for
 * @param filters by facet the value that must hold
 * @param indicators which a record must be able to meet
 */
public record MadeSearch(String text, Map<Facet, String> filters, List<Requirement> indicators)
        implements WaitingSearch {
    /** Copies. */
    public MadeSearch {
        filters = Map.copyOf(filters);
        indicators = List.copyOf(indicators);
    }

    @Override
    public SearchRequest request(QueryTerms terms) {
        var request = terms.asked(text);
        filters.forEach((facet, value) -> request.filter(facet, List.of(value)));
        indicators.forEach(request::indicator);
        return request.build();
    }
}
