package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.duijie.indexer.schema.IndexSchema;

/**
 * What a query finds, near-duplicates once. Of the records of one thing that match, the canonical one is shown, or the first by key where
 * that one does not match; so a record is never missed because another stands for it, and hits, totals and facets count alike.
 */
final class ClustersFound {
    private final IndexSearcher searcher;

    ClustersFound(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** The record of a cluster that goes first of those that match. */
    private record First(int doc, boolean canonical) {}

    /** {@return those of the documents found by a query that are shown: no other one that matches stands for them} */
    List<ScoreDoc> shown(ScoreDoc[] found, Query matching) throws IOException {
        var clusters = new HashMap<Integer, Long>();
        for (var hit : found) {
            var cluster = clusterOf(hit.doc);
            if (cluster.isPresent() && !isCanonical(hit.doc)) {
                clusters.put(hit.doc, cluster.getAsLong());
            }
        }
        if (clusters.isEmpty()) {
            return List.of(found);
        }
        var members = new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(LuceneQueries.ofClusters(clusters.values()), Occur.FILTER)
                .build();
        var firsts =
                firsts(searcher.search(members, new FacetsCollectorManager()).getMatchingDocs());
        return Arrays.stream(found)
                .filter(hit -> !clusters.containsKey(hit.doc) || isFirst(hit.doc, firsts.get(clusters.get(hit.doc))))
                .toList();
    }

    /** Where the time is up nothing may have been found. */
    private static boolean isFirst(int doc, First first) {
        return first == null || first.doc() == doc;
    }

    /** {@return what was collected without the records that another one stands for} */
    FacetsCollector oneOfEach(FacetsCollector collected) throws IOException {
        var firsts = firsts(collected.getMatchingDocs());
        if (firsts.isEmpty()) {
            return collected;
        }
        var left = new ArrayList<MatchingDocs>();
        for (var docs : collected.getMatchingDocs()) {
            left.add(withoutOthers(docs, firsts));
        }
        return new FacetsCollector() {
            @Override
            public List<MatchingDocs> getMatchingDocs() {
                return left;
            }
        };
    }

    private static MatchingDocs withoutOthers(MatchingDocs docs, Map<Long, First> firsts) throws IOException {
        var bits = new FixedBitSet(docs.context().reader().maxDoc());
        bits.or(docs.bits().iterator());
        var clusters = DocValues.getNumeric(docs.context().reader(), IndexSchema.CLUSTER);
        var found = ConjunctionUtils.intersectIterators(List.of(docs.bits().iterator(), clusters));
        int others = 0;
        for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
            if (firsts.get(clusters.longValue()).doc() != docs.context().docBase + doc) {
                bits.clear(doc);
                others++;
            }
        }
        int total = docs.totalHits() - others;
        return new MatchingDocs(docs.context(), new BitDocIdSet(bits, total), total, null);
    }

    /** By cluster the record that is shown. */
    private Map<Long, First> firsts(List<MatchingDocs> matching) throws IOException {
        var firsts = new HashMap<Long, First>();
        for (var docs : matching) {
            var reader = docs.context().reader();
            var clusters = DocValues.getNumeric(reader, IndexSchema.CLUSTER);
            var canonical = DocValues.getNumeric(reader, IndexSchema.CANONICAL);
            var found = ConjunctionUtils.intersectIterators(List.of(docs.bits().iterator(), clusters));
            for (int doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                boolean isCanonical = canonical.advanceExact(doc) && canonical.longValue() == 1;
                var one = new First(docs.context().docBase + doc, isCanonical);
                var other = firsts.putIfAbsent(clusters.longValue(), one);
                if (other != null && goesBefore(one, other)) {
                    firsts.put(clusters.longValue(), one);
                }
            }
        }
        return firsts;
    }

    private boolean goesBefore(First one, First other) throws IOException {
        return one.canonical() || (!other.canonical() && key(one.doc()).compareTo(key(other.doc())) < 0);
    }

    private BytesRef key(int doc) throws IOException {
        var leaf = leafOf(doc);
        var keys = DocValues.getSorted(leaf.reader(), IndexSchema.KEY);
        return keys.advanceExact(doc - leaf.docBase)
                ? BytesRef.deepCopyOf(keys.lookupOrd(keys.ordValue()))
                : new BytesRef();
    }

    /**
     * {@return how many other records tell of the same thing as a document}
     *
     * @param shown leaves of a query what may be shown
     */
    int othersThan(int doc, UnaryOperator<Query> shown) throws IOException {
        var cluster = clusterOf(doc);
        return cluster.isEmpty()
                ? 0
                : searcher.count(shown.apply(LuceneQueries.ofClusters(List.of(cluster.getAsLong())))) - 1;
    }

    /** {@return the cluster of near-duplicates that a document is in, if it is in one} */
    OptionalLong clusterOf(int doc) throws IOException {
        var leaf = leafOf(doc);
        var clusters = DocValues.getNumeric(leaf.reader(), IndexSchema.CLUSTER);
        return clusters.advanceExact(doc - leaf.docBase) ? OptionalLong.of(clusters.longValue()) : OptionalLong.empty();
    }

    private boolean isCanonical(int doc) throws IOException {
        var leaf = leafOf(doc);
        var canonical = DocValues.getNumeric(leaf.reader(), IndexSchema.CANONICAL);
        return canonical.advanceExact(doc - leaf.docBase) && canonical.longValue() == 1;
    }

    private LeafReaderContext leafOf(int doc) {
        var leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(doc, leaves));
    }
}
