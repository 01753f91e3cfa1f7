package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;
import org.duijie.indexer.write.Generations;

/** The live index through Lucene alone: the floor of searching, and a way to draw records from it. Safe for several threads. */
final class PlainLucene implements AutoCloseable {
    private static final int TOP = 10;
    private static final int TRIES = 100;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainLucene(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
    }

    /** Opens the live generation, which must exist. */
    static PlainLucene open(Path index) throws IOException {
        var live = new Generations(index).current().orElseThrow();
        return new PlainLucene(DirectoryReader.open(FSDirectory.open(live)));
    }

    /** {@return how many records there are} */
    int documents() {
        return reader.numDocs();
    }

    /** {@return the query for any of some words in title and summary} */
    static Query query(Set<String> words) {
        var query = new BooleanQuery.Builder();
        for (var word : words) {
            query.add(new TermQuery(new Term(TextField.TITLE.fieldName(), word)), Occur.SHOULD);
            query.add(new TermQuery(new Term(TextField.SUMMARY.fieldName(), word)), Occur.SHOULD);
        }
        return query.build();
    }

    /** Searches for the ten best by BM25. */
    Answer search(Query query) {
        try {
            return new Answer(searcher.search(query, TOP).scoreDocs.length, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws records, with repeats, by their keys: the same ones for the same seed and records, however the index was written.
     *
     * @return as many as asked for; none of an empty index
     */
    List<CorpusRecord> draw(int count, Random random) throws IOException {
        var records = new ArrayList<CorpusRecord>();
        var keys = MultiDocValues.getSortedValues(reader, IndexSchema.KEY);
        var live = MultiBits.getLiveDocs(reader);
        while (reader.numDocs() > 0 && records.size() < count) {
            int doc = document(keys.lookupOrd(random.nextInt(keys.getValueCount())), live);
            if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                records.add(IndexSchema.record(reader.storedFields()
                        .document(doc, Set.of(IndexSchema.RECORD))
                        .getBinaryValue(IndexSchema.RECORD)));
            }
        }
        return records;
    }

    /**
     * Draws records of some kinds as {@link #draw(int, Random)}.
     *
     * @return as many as asked for, fewer where they are rare
     */
    List<CorpusRecord> draw(Collection<Kind> kinds, int count, Random random) throws IOException {
        var records = new ArrayList<CorpusRecord>();
        for (int i = 0; i < TRIES && records.size() < count; i++) {
            draw(count, random).stream()
                    .filter(r -> kinds.contains(r.kind()))
                    .limit(count - records.size())
                    .forEach(records::add);
        }
        return records;
    }

    private int document(BytesRef key, Bits live) throws IOException {
        var documents = MultiTerms.getTermPostingsEnum(reader, IndexSchema.KEY, key, PostingsEnum.NONE);
        int doc = documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = documents.nextDoc();
        }
        return doc;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
