package org.duijie.indexer.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/** One search on one snapshot. */
final class Search {
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.KEY, SortField.Type.STRING));
    private static final int COUNT_EXACTLY_TO = 10_000;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final boolean publicOnly;
    private final IndexSearcher searcher;

    Search(Snapshot snapshot, SearchRequest request, boolean publicOnly) {
        this.snapshot = snapshot;
        this.request = request;
        this.publicOnly = publicOnly;
        this.searcher = snapshot.searcher();
        searcher.setTimeout(new QueryTimeoutImpl(request.timeLimit().toMillis()));
    }

    SearchResult run() throws IOException {
        long began = System.nanoTime();
        var found = find(request.query());
        boolean relaxed = found.top().totalHits.value() == 0 && request.query().required() > 1;
        if (relaxed) {
            found = find(request.query().requiring(1));
        }
        var hits = hits(found.top());
        return new SearchResult(
                hits,
                found.top().totalHits.value(),
                found.top().totalHits.relation() == TotalHits.Relation.EQUAL_TO,
                found.facets(),
                next(found.top(), hits),
                relaxed,
                searcher.timedOut(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private record Found(TopFieldDocs top, Map<Facet, List<FacetCount>> facets) {}

    private Found find(TermQuery query) throws IOException {
        var among = LuceneQueries.among(LuceneQueries.words(query), request.ids());
        var words = publicOnly ? LuceneQueries.publicOnly(among) : among;
        var collect = new TopFieldCollectorManager(
                BY_SCORE_THEN_KEY, request.top(), after(), request.facets() ? Integer.MAX_VALUE : COUNT_EXACTLY_TO);
        if (!request.facets()) {
            return new Found(searcher.search(filtered(words), collect), Map.of());
        }
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        var drillDown = new DrillDownQuery(new FacetsConfig(), words);
        for (var filter : request.filters().entrySet()) {
            drillDown.add(filter.getKey().label(), LuceneQueries.filter(filter));
        }
        var top = new CountSideways(counts).search(drillDown, collect).collectorResult;
        return new Found(top, counts);
    }

    private Query filtered(Query words) {
        var builder = new BooleanQuery.Builder().add(words, Occur.MUST);
        request.filters().entrySet().forEach(f -> builder.add(LuceneQueries.filter(f), Occur.FILTER));
        return builder.build();
    }

    private FieldDoc after() {
        return request.after()
                .map(c -> new FieldDoc(Integer.MAX_VALUE, c.score(), new Object[] {c.score(), new BytesRef(c.key())}))
                .orElse(null);
    }

    private List<Hit> hits(TopFieldDocs top) throws IOException {
        var stored = searcher.storedFields();
        var records = new ArrayList<CorpusRecord>();
        for (var doc : top.scoreDocs) {
            records.add(IndexSchema.record(stored.document(doc.doc, java.util.Set.of(IndexSchema.RECORD))
                    .getBinaryValue(IndexSchema.RECORD)));
        }
        var snippets = new Snippets(request.query());
        var contributions = request.contributions()
                ? new Contributions(searcher, request.query()).of(top.scoreDocs)
                : Map.<Integer, List<Contribution>>of();
        var hits = new ArrayList<Hit>();
        for (int i = 0; i < records.size(); i++) {
            var doc = (FieldDoc) top.scoreDocs[i];
            hits.add(new Hit(
                    records.get(i),
                    (Float) doc.fields[0],
                    request.highlights() ? snippets.of(records.get(i)) : Map.<TextField, Snippet>of(),
                    contributions.getOrDefault(doc.doc, List.of())));
        }
        return hits;
    }

    private Optional<Cursor> next(TopFieldDocs top, List<Hit> hits) {
        if (hits.size() < request.top()) {
            return Optional.empty();
        }
        ScoreDoc last = top.scoreDocs[top.scoreDocs.length - 1];
        var key = (BytesRef) ((FieldDoc) last).fields[1];
        return Optional.of(new Cursor(hits.getLast().score(), key.utf8ToString()));
    }

    /** Counts each facet over what matches the query and the filters on the other facets. */
    private final class CountSideways extends DrillSideways {
        private final Map<Facet, List<FacetCount>> counts;

        CountSideways(Map<Facet, List<FacetCount>> counts) {
            super(Search.this.searcher, new FacetsConfig(), (SortedSetDocValuesReaderState) null);
            this.counts = counts;
        }

        @Override
        protected Facets buildFacetsResult(FacetsCollector all, FacetsCollector[] sideways, String[] dimensions)
                throws IOException {
            for (var facet : Facet.values()) {
                var collected = all;
                for (int i = 0; dimensions != null && i < dimensions.length; i++) {
                    if (dimensions[i].equals(facet.label())) {
                        collected = sideways[i];
                    }
                }
                counts.put(facet, FacetCounts.of(snapshot, facet, collected));
            }
            return new MultiFacets(Map.of());
        }
    }
}
