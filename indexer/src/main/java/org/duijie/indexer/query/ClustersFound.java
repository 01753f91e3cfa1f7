package org.duijie.indexer.query;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.duijie.indexer.schema.IndexSchema;

/**
 * What a query finds, near-duplicates once. Of the records of one thing that match, the canonical one is given, or the first by key where
 * that one does not match; so a record is never missed because another stands for it, and hits, totals and facets count alike. It takes a
 * pass over the matching records that have near-duplicates, before the search proper.
 */
final class ClustersFound {
    private final IndexSearcher searcher;

    ClustersFound(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** A document that matches; {@code key} only where it is not canonical. */
    private record Found(int doc, boolean canonical, BytesRef key) {
        boolean goesBefore(Found other) {
            return canonical || (!other.canonical && key.compareTo(other.key) < 0);
        }
    }

    /** {@return the query without the records that another one stands for} */
    Query oneOfEach(Query matching) throws IOException {
        var inClusters = new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(new FieldExistsQuery(IndexSchema.CLUSTER), Occur.FILTER)
                .build();
        var left = searcher.search(inClusters, new Collecting());
        return left.cardinality() == 0
                ? matching
                : new BooleanQuery.Builder()
                        .add(matching, Occur.MUST)
                        .add(new DocumentsQuery(left), Occur.MUST_NOT)
                        .build();
    }

    /**
     * {@return how many other records tell of the same thing as a document}
     *
     * @param shown leaves of a query what may be shown
     */
    int othersThan(int doc, UnaryOperator<Query> shown) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        var clusters = DocValues.getNumeric(leaf.reader(), IndexSchema.CLUSTER);
        if (!clusters.advanceExact(doc - leaf.docBase)) {
            return 0;
        }
        var all = LuceneQueries.ofCluster(clusters.longValue());
        return searcher.count(shown.apply(all)) - 1;
    }

    /** Gives the documents to be left out. */
    private final class Collecting implements CollectorManager<Members, FixedBitSet> {
        private final Map<Long, Found> first = new HashMap<>();
        private final FixedBitSet left =
                new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));

        @Override
        public Members newCollector() {
            return new Members(first, left);
        }

        @Override
        public FixedBitSet reduce(Collection<Members> collectors) {
            return left; // the searcher has no threads of its own
        }
    }

    private static final class Members extends SimpleCollector {
        private final Map<Long, Found> first;
        private final FixedBitSet left;
        private NumericDocValues clusters;
        private NumericDocValues canonical;
        private SortedDocValues keys;
        private int base;

        Members(Map<Long, Found> first, FixedBitSet left) {
            this.first = first;
            this.left = left;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            clusters = DocValues.getNumeric(context.reader(), IndexSchema.CLUSTER);
            canonical = DocValues.getNumeric(context.reader(), IndexSchema.CANONICAL);
            keys = DocValues.getSorted(context.reader(), IndexSchema.KEY);
            base = context.docBase;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (clusters.advanceExact(doc) && canonical.advanceExact(doc)) {
                var found = found(doc, canonical.longValue() == 1);
                var before = first.putIfAbsent(clusters.longValue(), found);
                if (before == null) {
                    return;
                }
                boolean better = found.goesBefore(before);
                left.set(better ? before.doc() : found.doc());
                if (better) {
                    first.put(clusters.longValue(), found);
                }
            }
        }

        private Found found(int doc, boolean isCanonical) throws IOException {
            if (isCanonical || !keys.advanceExact(doc)) {
                return new Found(base + doc, isCanonical, new BytesRef());
            }
            return new Found(base + doc, false, BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue())));
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
