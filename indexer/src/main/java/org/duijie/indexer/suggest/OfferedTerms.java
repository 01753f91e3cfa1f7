package org.duijie.indexer.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.IndexSchema;

/**
 * Terms that are completed and proposed whether records hold them or not, such as those of a dictionary. They are kept as a small index
 * in memory, with the fields that records have, and read from their source again by {@link #reload()}. Safe for several threads.
 */
public final class OfferedTerms {
    private final Supplier<? extends Iterable<String>> source;
    private volatile IndexReader terms;

    private OfferedTerms(Supplier<? extends Iterable<String>> source) {
        this.source = source;
        this.terms = read(source.get());
    }

    /** {@return no terms} */
    public static OfferedTerms none() {
        return of(List::of);
    }

    /**
     * Terms from a source, which is read now.
     *
     * @param source gives the terms as they are written; asked again by {@link #reload()}
     */
    public static OfferedTerms of(Supplier<? extends Iterable<String>> source) {
        return new OfferedTerms(source);
    }

    /** Reads the source again; where that throws, the terms stay as they are. */
    public void reload() {
        terms = read(source.get());
    }

    /** The terms now. It holds no file, so it need not be closed, and those who use it are not disturbed by a reload. */
    IndexReader reader() {
        return terms;
    }

    private static IndexReader read(Iterable<String> terms) {
        try {
            return terms.iterator().hasNext() ? write(terms) : new MultiReader();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail to be written", e);
        }
    }

    private static IndexReader write(Iterable<String> terms) throws IOException {
        var memory = new ByteBuffersDirectory();
        var analyzer = IndexSchema.analyzer(Vocabulary::shipped);
        try (var writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (var term : terms) {
                writer.addDocument(IndexSchema.termDocument(term, analyzer));
            }
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(memory);
        }
    }
}
