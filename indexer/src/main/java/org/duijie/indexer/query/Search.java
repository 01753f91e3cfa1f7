package org.duijie.indexer.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/** One search on one snapshot. */
final class Search {
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.KEY, SortField.Type.STRING));
    private static final int COUNT_EXACTLY_TO = 1_000;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final UnaryOperator<Query> shown;
    private final IndexSearcher searcher;

    /**
     * A search.
     *
     * @param shown leaves of a query what may be shown
     */
    Search(Snapshot snapshot, SearchRequest request, UnaryOperator<Query> shown) {
        this.snapshot = snapshot;
        this.request = request;
        this.shown = shown;
        this.searcher = snapshot.searcher();
        searcher.setTimeout(
                new QueryTimeoutImpl(Math.max(0, request.timeLimit().toMillis()))); // below 0 means for ever
    }

    SearchResult run() throws IOException {
        long began = System.nanoTime();
        var found = find(request.query());
        boolean relaxed = found.top().totalHits.value() == 0 && request.query().required() > 1 && !searcher.timedOut();
        if (relaxed) {
            found = find(request.query().requiring(1));
        }
        var shown = firstOf(found.top().scoreDocs, request.top());
        return new SearchResult(
                hits(shown),
                found.top().totalHits.value(),
                found.top().totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                found.facets(),
                shown.size() < found.top().scoreDocs.length ? Optional.of(cursor(shown.getLast())) : Optional.empty(),
                relaxed,
                searcher.timedOut(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private record Found(TopFieldDocs top, Map<Facet, List<FacetCount>> facets) {}

    private Found find(TermQuery query) throws IOException {
        var among = LuceneQueries.among(LuceneQueries.words(query), request.ids());
        var words = shown.apply(among);
        var filtered = LuceneQueries.filtered(words, request.filters());
        int most =
                Math.min(request.top(), snapshot.reader().maxDoc()) + 1; // one more tells whether there is a next page
        var top = new TopFieldCollectorManager(
                BY_SCORE_THEN_KEY, most, after(), request.facets() ? Integer.MAX_VALUE : COUNT_EXACTLY_TO);
        if (!request.facets()) {
            return new Found(searcher.search(filtered, top), Map.of());
        }
        var both = searcher.search(filtered, new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Found((TopFieldDocs) both[0], counts(words, (FacetsCollector) both[1]));
    }

    /**
     * Counts each facet over what matches the query and the filters on the other facets. Lucene's {@code DrillSideways} would do so in
     * one pass, but cannot be given a time limit.
     */
    private Map<Facet, List<FacetCount>> counts(Query words, FacetsCollector matching) throws IOException {
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (var facet : Facet.values()) {
            if (request.filters().containsKey(facet)) {
                var others = new EnumMap<Facet, Set<String>>(request.filters());
                others.remove(facet);
                counts.put(
                        facet,
                        FacetCounts.ofMatching(snapshot, searcher, facet, LuceneQueries.filtered(words, others)));
            } else {
                counts.put(facet, FacetCounts.of(snapshot, facet, matching));
            }
        }
        return counts;
    }

    private FieldDoc after() {
        return request.after()
                .map(c -> new FieldDoc(Integer.MAX_VALUE, c.score(), new Object[] {c.score(), new BytesRef(c.key())}))
                .orElse(null);
    }

    private static List<FieldDoc> firstOf(ScoreDoc[] docs, int most) {
        var first = new ArrayList<FieldDoc>();
        for (int i = 0; i < Math.min(most, docs.length); i++) {
            first.add((FieldDoc) docs[i]);
        }
        return first;
    }

    private List<Hit> hits(List<FieldDoc> docs) throws IOException {
        var stored = searcher.storedFields();
        var snippets = new Snippets(request.query());
        var contributions = request.contributions()
                ? new Contributions(searcher, request.query()).of(docs)
                : Map.<Integer, List<Contribution>>of();
        var hits = new ArrayList<Hit>();
        for (var doc : docs) {
            var record = StoredRecords.of(stored, doc.doc);
            hits.add(new Hit(
                    record,
                    score(doc),
                    request.highlights() ? snippets.of(record) : Map.<TextField, Snippet>of(),
                    contributions.getOrDefault(doc.doc, List.of())));
        }
        return hits;
    }

    private static Cursor cursor(FieldDoc last) {
        return new Cursor(score(last), ((BytesRef) last.fields[1]).utf8ToString());
    }

    private static float score(FieldDoc doc) {
        return (Float) doc.fields[0];
    }
}
