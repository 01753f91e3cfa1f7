package org.duijie.indexer.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/** One search on one snapshot. */
final class Search {
    private static final Sort BY_SCORE_THEN_KEY =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexSchema.KEY, SortField.Type.STRING));
    private static final int COUNT_EXACTLY_TO = 1_000;
    /** How many words, and pairs of characters, of a long text choose the candidates. */
    private static final int LEADING = 24;
    /** And where a rescorer orders them: more words change next to nothing among those it puts first, and take a sixth longer. */
    private static final int LEADING_TO_RESCORER = 16;
    /** How many more than asked for, and a quarter of that, are looked at, since near-duplicates may be among them. */
    private static final int SPARE = 10;

    /** How many of the nearest by vector are candidates, at least. */
    private static final int LEAST_NEAREST = 50;
    /** For how many candidates by words there is one by vector. */
    private static final int WORDS_PER_NEAREST = 4;

    private static final List<String> TECHNOLOGIES =
            Kind.TECHNOLOGIES.stream().map(Kind::code).toList();

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final UnaryOperator<Query> shown;
    private final IndexSearcher searcher;
    private final ClustersFound clusters;
    /** What a rescorer was given, by number. */
    private final Map<Integer, FoundDocument> looked = new HashMap<>();

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
        this.clusters = new ClustersFound(searcher);
        searcher.setTimeout(
                new QueryTimeoutImpl(Math.max(0, request.timeLimit().toMillis()))); // below 0 means for ever
    }

    SearchResult run() throws IOException {
        long began = System.nanoTime();
        var found = find(request.query());
        boolean relaxed = found.total().value() == 0 && request.query().required() > 1 && !searcher.timedOut();
        if (relaxed) {
            found = find(request.query().requiring(1));
        }
        var shown = firstOf(found.top().scoreDocs, request.top());
        return new SearchResult(
                hits(shown),
                found.total().value(),
                found.total().relation() == TotalHits.Relation.EQUAL_TO,
                found.facets(),
                shown.size() < found.top().scoreDocs.length ? Optional.of(cursor(shown.getLast())) : Optional.empty(),
                relaxed,
                searcher.timedOut(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * @param total how many match, exactly or at least
     */
    private record Found(TopFieldDocs top, TotalHits total, Map<Facet, List<FacetCount>> facets) {}

    /**
     * Finds the best, and then counts: apart, since whatever cannot be among the best need not be scored, and what is only counted need not
     * either.
     */
    private Found find(TermQuery query) throws IOException {
        var words = wanted(query);
        var filtered = LuceneQueries.filtered(words, request.filters());
        int most =
                Math.min(request.top(), snapshot.reader().maxDoc()) + 1; // one more tells whether there is a next page
        var candidates = candidates(query, most);
        var top = request.rescorer().isPresent()
                ? rescored(
                        candidates.isEmpty() ? best(filtered, Math.max(most, request.candidates())) : candidates.get(),
                        most)
                : candidates.isEmpty() ? best(filtered, most) : ordered(candidates.get(), query, most);
        boolean exact = candidates.isEmpty() && top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        if (request.facets() || (request.collapsed() && exact)) {
            var matching = matching(filtered);
            return new Found(
                    top,
                    new TotalHits(FacetCounts.total(matching), TotalHits.Relation.EQUAL_TO),
                    counts(words, matching));
        }
        return new Found(top, exact ? top.totalHits : atLeast(top.totalHits), Map.of());
    }

    /** What is looked for, but for the filters. */
    private Query wanted(TermQuery query) {
        return shown.apply(LuceneQueries.wanted(request, query));
    }

    /** The same number each time, however far several threads have counted. */
    private static TotalHits atLeast(TotalHits counted) {
        return new TotalHits(Math.min(COUNT_EXACTLY_TO, counted.value()), TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
    }

    /** The best by the leading words, if so many were asked for and found; where there are fewer, all words are quick enough. */
    private Optional<TopFieldDocs> candidates(TermQuery query, int most) throws IOException {
        int wanted = Math.max(most, request.candidates());
        if (request.candidates() == 0) {
            return Optional.empty();
        }
        int leading = request.rescorer().isPresent() ? LEADING_TO_RESCORER : LEADING;
        var candidates = best(LuceneQueries.filtered(wanted(query.leading(leading)), request.filters()), wanted);
        return candidates.scoreDocs.length < wanted ? Optional.empty() : Optional.of(candidates);
    }

    private TopFieldDocs rescored(TopFieldDocs candidates, int most) throws IOException {
        return FoundDocuments.rescored(
                searcher, withNearest(candidates), request.rescorer().orElseThrow(), most, looked);
    }

    /** Adds those nearest by vector that the words did not find; their words count nothing. */
    private TopFieldDocs withNearest(TopFieldDocs found) throws IOException {
        if (request.nearest().isEmpty() || !request.ids().isEmpty()) {
            return found;
        }
        int wanted = Math.max(LEAST_NEAREST, request.candidates() / WORDS_PER_NEAREST);
        var nearest =
                new KnnFloatVectorQuery(IndexSchema.VECTOR, request.nearest().get(), wanted, filterOfNearest());
        var shownNearest = shown.apply(searcher.rewrite(nearest)); // rewriting finds them, once
        var known = new HashSet<Long>();
        var all = new ArrayList<ScoreDoc>(Arrays.asList(found.scoreDocs));
        for (var doc : found.scoreDocs) {
            known.add(thing(doc.doc));
        }
        for (var doc : best(shownNearest, wanted).scoreDocs) {
            if (known.add(thing(doc.doc))) {
                all.add(new FieldDoc(doc.doc, 0, new Object[] {0f, ((FieldDoc) doc).fields[1]}));
            }
        }
        return new TopFieldDocs(found.totalHits, all.toArray(ScoreDoc[]::new), found.fields);
    }

    /** What those nearest must be; null where nothing more is asked than that they be technologies, since none but these have vectors. */
    private Query filterOfNearest() {
        boolean onlyKinds = request.indicators().isEmpty()
                && request.filters().keySet().equals(Set.of(Facet.KIND))
                && request.filters().get(Facet.KIND).containsAll(TECHNOLOGIES);
        return onlyKinds
                ? null
                : LuceneQueries.filtered(
                        shown.apply(LuceneQueries.meeting(new MatchAllDocsQuery(), request.indicators())),
                        request.filters());
    }

    /** What a record is about: its cluster of near-duplicates, where only one of it is shown, else itself. */
    private long thing(int doc) throws IOException {
        var cluster = request.collapsed() ? clusters.clusterOf(doc) : OptionalLong.empty();
        return cluster.isPresent() ? -1 - cluster.getAsLong() : doc;
    }

    /** Candidates in the order of all words. */
    private TopFieldDocs ordered(TopFieldDocs candidates, TermQuery query, int most) throws IOException {
        var keys = new HashMap<Integer, Object>();
        for (var doc : candidates.scoreDocs) {
            keys.put(doc.doc, ((FieldDoc) doc).fields[1]);
        }
        var byAll =
                new ByAllWords(LuceneQueries.words(query)).rescore(searcher, candidates, candidates.scoreDocs.length);
        var ordered = Arrays.stream(byAll.scoreDocs)
                .map(d -> new FieldDoc(d.doc, d.score, new Object[] {d.score, keys.get(d.doc)}))
                .sorted(Comparator.comparingDouble((FieldDoc d) -> -score(d))
                        .thenComparing(d -> (BytesRef) d.fields[1]))
                .limit(most)
                .toArray(ScoreDoc[]::new);
        return new TopFieldDocs(candidates.totalHits, ordered, candidates.fields);
    }

    /** Scores candidates anew. */
    private static final class ByAllWords extends QueryRescorer {
        ByAllWords(Query words) {
            super(words);
        }

        @Override
        protected float combine(float leading, boolean matches, float all) {
            return all;
        }
    }

    /** The best, near-duplicates once; the total counts them all. */
    private TopFieldDocs best(Query matching, int most) throws IOException {
        int looked = request.collapsed() ? most + most / 4 + SPARE : most;
        var top = best(matching, looked, after());
        if (!request.collapsed()) {
            return top;
        }
        var shown = new ArrayList<ScoreDoc>();
        for (var docs = top.scoreDocs; ; docs = best(matching, looked, (FieldDoc) docs[docs.length - 1]).scoreDocs) {
            shown.addAll(clusters.shown(docs, matching));
            if (shown.size() >= most || docs.length < looked) {
                return new TopFieldDocs(top.totalHits, shown.toArray(ScoreDoc[]::new), top.fields);
            }
        }
    }

    private TopFieldDocs best(Query matching, int most, FieldDoc after) throws IOException {
        return best(searcher, matching, most, after);
    }

    /**
     * {@return the best that match, each with score and key}
     *
     * @param after the last one of the page before; null for the first page
     */
    static TopFieldDocs best(IndexSearcher searcher, Query matching, int most, FieldDoc after) throws IOException {
        return searcher.search(
                matching, new TopFieldCollectorManager(BY_SCORE_THEN_KEY, most, after, COUNT_EXACTLY_TO));
    }

    private FacetsCollector matching(Query query) throws IOException {
        var matching = searcher.search(query, new FacetsCollectorManager());
        return request.collapsed() ? clusters.oneOfEach(matching) : matching;
    }

    /**
     * Counts each facet over what matches the query and the filters on the other facets. Lucene's {@code DrillSideways} would do so in
     * one pass, but cannot be given a time limit.
     */
    private Map<Facet, List<FacetCount>> counts(Query words, FacetsCollector matching) throws IOException {
        if (!request.facets()) {
            return Map.of();
        }
        var counting = new ArrayList<Callable<Map.Entry<Facet, List<FacetCount>>>>();
        for (var facet : Facet.values()) {
            counting.add(() -> {
                var counted = request.filters().containsKey(facet) ? matching(filteredBut(words, facet)) : matching;
                return Map.entry(facet, FacetCounts.of(snapshot, facet, counted));
            });
        }
        var counts = new EnumMap<Facet, List<FacetCount>>(Facet.class);
        searcher.getTaskExecutor().invokeAll(counting).forEach(c -> counts.put(c.getKey(), c.getValue()));
        return counts;
    }

    private Query filteredBut(Query words, Facet facet) {
        var others = new EnumMap<Facet, Set<String>>(request.filters());
        others.remove(facet);
        return LuceneQueries.filtered(words, others);
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
                ? new Contributions(searcher, LuceneQueries.clauses(request.query())).of(docs)
                : Map.<Integer, List<Contribution>>of();
        var hits = new ArrayList<Hit>();
        for (var doc : docs) {
            var record = looked.containsKey(doc.doc) ? looked.get(doc.doc).record() : StoredRecords.of(stored, doc.doc);
            hits.add(new Hit(
                    record,
                    score(doc),
                    clusters.othersThan(doc.doc, shown),
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
