package org.duijie.indexer.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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
        var words = LuceneQueries.among(LuceneQueries.words(query), request.ids());
        var best = new TopFieldCollectorManager(
                BY_SCORE_THEN_KEY, request.top(), after(), request.facets() ? Integer.MAX_VALUE : COUNT_EXACTLY_TO);
        var filtered = filtered(words, Optional.empty());
        if (!request.facets()) {
            return new Found(searcher.search(filtered, best), Map.of());
        }
        var both = searcher.search(filtered, new MultiCollectorManager(best, new FacetsCollectorManager()));
        return new Found((TopFieldDocs) both[0], counts(words, (FacetsCollector) both[1]));
    }

    /** Counts each facet over what matches the words and the filters on the other facets. */
    private Map<Facet, List<FacetCount>> counts(Query words, FacetsCollector matching) throws IOException {
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        for (var facet : Facet.values()) {
            var collected = request.filters().containsKey(facet)
                    ? searcher.search(filtered(words, Optional.of(facet)), new FacetsCollectorManager())
                    : matching;
            counts.put(facet, FacetCounts.of(snapshot, facet, collected));
        }
        return counts;
    }

    private Query filtered(Query words, Optional<Facet> except) {
        var builder = new BooleanQuery.Builder().add(words, Occur.MUST);
        request.filters().entrySet().stream()
                .filter(f -> !except.equals(Optional.of(f.getKey())))
                .forEach(f -> builder.add(LuceneQueries.filter(f), Occur.FILTER));
        if (publicOnly) {
            builder.add(LuceneQueries.everythingPublic(), Occur.FILTER);
        }
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
}
