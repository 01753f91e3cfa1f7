package org.duijie.dictionaries.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** A few documents of one field in memory; each document may have several values. */
final class SmallIndex implements AutoCloseable {
    private static final String FIELD = "text";

    private final Analyzer asked;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;

    SmallIndex(Analyzer analyzer, List<List<String>> documents) {
        this(analyzer, analyzer, documents);
    }

    /** Documents by one analyzer, queries by another. */
    SmallIndex(Analyzer indexed, Analyzer asked, List<List<String>> documents) {
        this.asked = asked;
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(indexed))) {
            for (var values : documents) {
                var document = new Document();
                values.forEach(v -> document.add(new TextField(FIELD, v, Field.Store.NO)));
                writer.addDocument(document);
            }
            writer.commit();
            reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the numbers of the documents in which these words follow each other} */
    List<Integer> phrase(String text) {
        return found(new QueryBuilder(asked).createPhraseQuery(FIELD, text));
    }

    /** {@return the numbers of the documents that hold all these words} */
    List<Integer> all(String text) {
        return found(new QueryBuilder(asked).createBooleanQuery(FIELD, text, BooleanClause.Occur.MUST));
    }

    private List<Integer> found(Query query) {
        try {
            var hits = new IndexSearcher(reader).search(query, Math.max(1, reader.maxDoc()));
            return List.of(hits.scoreDocs).stream().map(hit -> hit.doc).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
