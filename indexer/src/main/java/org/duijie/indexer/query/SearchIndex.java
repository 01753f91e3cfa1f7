package org.duijie.indexer.query;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.write.GenerationWriter;
import org.duijie.indexer.write.Manifest;

/**
 * The live index, for searching. {@link #refresh()} takes over what a builder has committed or published since; searches under way
 * finish on what they began with. {@link #publicPart()} is what may be shown to everybody. Safe for several threads.
 *
 * <p>Methods that read files throw {@link org.duijie.corpus.check.BrokenRule} {@code index.corrupt} or {@code index.unwritable} where
 * that fails, and {@link org.apache.lucene.store.AlreadyClosedException} after {@link #close()}.
 */
public final class SearchIndex implements AutoCloseable {
    private final LiveSnapshot live;
    private final QueryTerms terms;
    private final Optional<Part> part;

    private SearchIndex(LiveSnapshot live, QueryTerms terms, Optional<Part> part) {
        this.live = live;
        this.terms = terms;
        this.part = part;
    }

    /** Leaves of a query what may be shown. */
    @FunctionalInterface
    private interface Part {
        Query of(Snapshot snapshot, Query query);
    }

    /** Knows what may not be shown any more although the index says it may; safe for several threads. */
    @FunctionalInterface
    public interface Withdrawn {
        /** {@return the keys of what was withdrawn after a change of the store} */
        Set<String> since(long sequence);
    }

    /** Opens the live generation in a directory, for questions in the words of what is shipped; as the other method. */
    public static SearchIndex open(Path root) {
        return open(root, Vocabulary::shipped);
    }

    /**
     * Opens the live generation in a directory.
     *
     * @param root the index directory
     * @param vocabulary the one in force at each question; the index may be behind it in the user's dictionaries
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code index.missing}, {@code index.directory}, {@code index.format},
     *     {@code index.dictionary}, {@code index.corrupt}; the message says what to run
     */
    public static SearchIndex open(Path root, Supplier<Vocabulary> vocabulary) {
        return new SearchIndex(new LiveSnapshot(root, vocabulary), new QueryTerms(vocabulary), Optional.empty());
    }

    /**
     * The same index without what is private: no hit, total or count of it comes from a private record. It lives on the same files, so
     * refreshing or closing one of the two does it for both.
     */
    public SearchIndex publicPart() {
        return publicPart(sequence -> Set.of());
    }

    /** As the other, without what was withdrawn since the index was brought up: where it is behind, it shows nothing that it must not. */
    public SearchIndex publicPart(Withdrawn withdrawn) {
        return seenBy(Viewer.NOBODY, withdrawn);
    }

    /**
     * The same index with nothing but the needs of some enterprises, private ones too, and their profiles: for whoever acts for each of them
     * alone. It lives on the same files.
     */
    public SearchIndex demandOf(Set<String> enterprises) {
        var demand = LuceneQueries.demandOf(enterprises);
        return part((snapshot, query) -> LuceneQueries.both(query, demand));
    }

    private SearchIndex part(Part of) {
        return new SearchIndex(live, terms, Optional.of(of));
    }

    /** As the other, with what the viewer may see beside what is public. */
    public SearchIndex seenBy(Viewer viewer, Withdrawn withdrawn) {
        return part((snapshot, query) -> LuceneQueries.seenBy(
                viewer, query, withdrawn.since(snapshot.manifest().sequence())));
    }

    private Query shown(Snapshot snapshot, Query query) {
        return part.map(p -> p.of(snapshot, query)).orElse(query);
    }

    /** A request for what somebody typed, as {@link QueryTerms#asked}. */
    public SearchRequest.Builder asked(String text) {
        return terms.asked(text);
    }

    /** {@return what turns texts into queries} */
    public QueryTerms terms() {
        return terms;
    }

    /** {@return the query for what somebody typed, see {@link QueryTerms#ofText}} */
    public TermQuery typedTerms(String text) {
        return terms.ofText(text);
    }

    /** Searches. */
    public SearchResult search(SearchRequest request) {
        return live.use(s -> new Search(s, request, query -> shown(s, query)).run());
    }

    /**
     * The query for long texts, see {@link QueryTerms#ofTexts}.
     *
     * @param texts texts with the weight of a word in them
     */
    public TermQuery tellingTerms(Map<String, Float> texts) {
        return live.use(s -> terms.ofTexts(texts, s.statistics()));
    }

    /** {@return a record to be asked with many queries, as the dictionaries in force cut it} */
    public HeldRecord held(CorpusRecord record) {
        return HeldRecord.of(record, terms.vocabulary());
    }

    /** {@return what a query finds in a record, whether or not it holds enough of the words; empty where the index does not have it} */
    public Optional<Explained> explained(HeldRecord record, TermQuery query) {
        return live.use(s -> new Documents(s, q -> shown(s, q)).explained(record, query));
    }

    /**
     * {@return what something makes of records, as the index holds them}
     *
     * @param use must not keep them; is given those that the index has, in the index's order
     */
    public <T> T documents(Collection<RecordKey> keys, Function<List<FoundDocument>, T> use) {
        return live.use(s -> use.apply(new Documents(s, q -> shown(s, q)).of(keys)));
    }

    /**
     * How many records hold enough of the words, counted up to a number: no further than that is looked.
     *
     * @param most the most that is told, 1 to {@value SearchRequest#MOST_HITS}
     */
    public int countUpTo(TermQuery query, int most) {
        return live.use(s -> {
            var words = LuceneQueries.words(query);
            var top = new TopScoreDocCollectorManager(most, null, most);
            var counted = s.searcher().search(shown(s, words), top).totalHits;
            return (int) Math.min(most, counted.value());
        });
    }

    /**
     * What something gives that looks into the index itself, private records too; for other packages of this module.
     *
     * @param reading must not keep the reader
     */
    public <T> T read(Reading<T> reading) {
        return live.use(s -> reading.of(s.reader()));
    }

    /** Something that looks into the index itself. */
    @FunctionalInterface
    public interface Reading<T> {
        /** {@return what it found} */
        T of(IndexReader reader) throws IOException;
    }

    /** {@return what the index was built with} */
    public Manifest manifest() {
        return live.use(Snapshot::manifest);
    }

    /** {@return the needs of an enterprise, by id; at most 1,000} */
    public List<Need> needsOf(String enterpriseId) {
        return needsOf(enterpriseId, Optional.empty(), SearchRequest.MOST_HITS);
    }

    /**
     * {@return a part of the needs of an enterprise, by id}
     *
     * @param after the id after which it begins, whether there is such a need or not; empty for the first
     * @param most how many, at least 1
     */
    public List<Need> needsOf(String enterpriseId, Optional<String> after, int most) {
        var needs = LuceneQueries.needsOf(enterpriseId);
        var key = after.map(id -> RecordKey.of(Kind.NEED, id));
        return live.use(s -> StoredRecords.matching(s.searcher(), shown(s, needs), key, most)).stream()
                .map(Need.class::cast)
                .toList();
    }

    /** {@return how many records can be found, by kind code} */
    public List<FacetCount> countsByKind() {
        return live.use(s -> part.isPresent()
                ? FacetCounts.ofMatching(s, s.searcher(), Facet.KIND, shown(s, new MatchAllDocsQuery()))
                : FacetCounts.ofAll(s, Facet.KIND));
    }

    /**
     * Takes over what a writer holds, committed or not. From then on {@link #refresh()} changes nothing until {@link #settle()}.
     *
     * @throws org.duijie.corpus.check.BrokenRule as {@link #open}; the snapshot in use stays in use
     */
    public void feed(GenerationWriter writer) {
        live.feed(writer);
    }

    /**
     * Goes by what is committed again: takes it over now, and at each {@link #refresh()}.
     *
     * @return whether there was something else than what was searched
     */
    public boolean settle() {
        return live.settle();
    }

    /** {@return the commit that is searched, or empty where it is what a writer holds} */
    public Optional<IndexCommit> commit() {
        return live.commit();
    }

    /**
     * Takes over what was committed or published since the last call; cheap where there is nothing new.
     *
     * @return whether there was something new
     * @throws org.duijie.corpus.check.BrokenRule as {@link #open}; the snapshot in use stays in use
     */
    public boolean refresh() {
        return live.refresh();
    }

    /** Closes the files as soon as no search uses them any more. */
    @Override
    public void close() {
        live.close();
    }
}
