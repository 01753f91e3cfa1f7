package org.duijie.indexer.monitor;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.duijie.indexer.query.SearchRequest;

/**
 * The query of a request, which shows a presearcher what a record must hold to match it. From the query itself that cannot be read: of a
 * boolean query that asks for some of its clauses, Lucene Monitor takes the terms of all.
 */
final class WaitingQuery extends Query {
    private final Query whole;
    private final Query necessary;

    WaitingQuery(SearchRequest request) {
        whole = request.lucene();
        necessary = request.necessary();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return whole;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        necessary.visit(visitor);
    }

    @Override
    public String toString(String field) {
        return whole.toString(field);
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && whole.equals(((WaitingQuery) other).whole);
    }

    @Override
    public int hashCode() {
        return classHash() + whole.hashCode();
    }
}
