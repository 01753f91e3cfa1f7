package org.duijie.indexer.query;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Finds documents of one snapshot by their numbers. */
final class DocumentsQuery extends Query {
    private final FixedBitSet documents;

    DocumentsQuery(FixedBitSet documents) {
        this.documents = documents;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext context) {
                var scorer = new ConstantScoreScorer(score(), scoreMode, within(context));
                return new ScorerSupplier() {
                    @Override
                    public Scorer get(long leadCost) {
                        return scorer;
                    }

                    @Override
                    public long cost() {
                        return scorer.iterator().cost();
                    }
                };
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private DocIdSetIterator within(LeafReaderContext context) {
        int base = context.docBase;
        int end = base + context.reader().maxDoc();
        return new DocIdSetIterator() {
            private int doc = -1;

            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) {
                int next = base + target >= end ? NO_MORE_DOCS : documents.nextSetBit(base + target, end);
                doc = next == NO_MORE_DOCS ? NO_MORE_DOCS : next - base;
                return doc;
            }

            @Override
            public long cost() {
                return documents.approximateCardinality();
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "documents";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentsQuery query && documents.equals(query.documents);
    }

    @Override
    public int hashCode() {
        return documents.hashCode();
    }
}
