package org.duijie.evaluation.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.TextField;

/** The searched texts of all records, held in memory, and what can be done with them alone. */
final class CorpusTexts {
    private static final Analyzer ANALYZER = IndexSchema.analyzer(Vocabulary::shipped);

    /** As much as our own index writer has. */
    private static final double BUFFER_MB = 128;

    private final List<List<Text>> records = new ArrayList<>();
    private long characters;

    private record Text(String field, String value) {}

    /** {@return the texts of all records of a store} */
    static CorpusTexts of(RecordStore store) {
        var texts = new CorpusTexts();
        store.forEachChange(0, change -> change.record().ifPresent(texts::add));
        return texts;
    }

    private void add(CorpusRecord record) {
        var texts = new ArrayList<Text>();
        for (var field : TextField.values()) {
            for (var value : field.values(record)) {
                if (!value.isBlank()) {
                    texts.add(new Text(field.fieldName(), value));
                    characters += value.length();
                }
            }
        }
        records.add(List.copyOf(texts));
    }

    /** {@return how many records} */
    int records() {
        return records.size();
    }

    /** {@return UTF-16 units of all texts} */
    long characters() {
        return characters;
    }

    /** Analyses all texts as the index does, titles twice as there, and returns how many tokens there are. */
    long analyse(int threads) {
        return sum(threads, texts -> {
            long tokens = 0;
            for (var text : texts) {
                tokens += Cutter.tokens(ANALYZER, text.field(), text.value());
                if (text.field().equals(TextField.TITLE.fieldName())) {
                    tokens += Cutter.tokens(ANALYZER, IndexSchema.TITLE_BIGRAMS, text.value());
                }
            }
            return tokens;
        });
    }

    /** Cuts all texts into words by our segmenter and returns how many there are. */
    long segment(int threads) {
        var segmenter = Vocabulary.shipped().segmenter();
        return cut(text -> segmenter.segment(text, Granularity.SEARCH).size(), threads);
    }

    /** Cuts all texts and returns how many tokens there are. */
    long cut(Cutter cutter, int threads) {
        return sum(threads, texts -> {
            long tokens = 0;
            for (var text : texts) {
                tokens += cutter.cut(text.value());
            }
            return tokens;
        });
    }

    /** Writes all texts into one field of a new index, by Lucene's own analyzer, and returns how many documents it has. */
    long write(Path directory, int threads) throws IOException {
        try (var analyzer = new CJKAnalyzer();
                var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MB))) {
            long documents = sum(threads, texts -> {
                var document = new Document();
                texts.forEach(
                        t -> document.add(new org.apache.lucene.document.TextField("text", t.value(), Field.Store.NO)));
                writer.addDocument(document);
                return 1;
            });
            writer.commit();
            return documents;
        }
    }

    private long sum(int threads, Work work) {
        var next = new AtomicInteger();
        return Crew.run(threads, () -> {
                    long sum = 0;
                    for (int i = next.getAndIncrement(); i < records.size(); i = next.getAndIncrement()) {
                        sum += work.on(records.get(i));
                    }
                    return sum;
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What is done with the texts of a record. */
    private interface Work {
        long on(List<Text> texts) throws IOException;
    }
}
