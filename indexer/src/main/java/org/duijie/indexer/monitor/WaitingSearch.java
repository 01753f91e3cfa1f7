package org.duijie.indexer.monitor;

import org.duijie.indexer.query.QueryTerms;
import org.duijie.indexer.query.SearchRequest;

/** A search that waits, as it is asked in the words of the dictionaries in force; safe for several threads. */
@FunctionalInterface
public interface WaitingSearch {
    /**
     * The request, of which text, filters and indicators count.
     *
     * @throws org.duijie.corpus.check.BrokenRule if nothing can be searched for in the words of these dictionaries; the search finds nothing
     *     then
     */
    SearchRequest request(QueryTerms terms);
}
