package org.duijie.recommender.vector;

import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.indexer.vector.Embedder;

/** A text as its words pooled. Immutable. */
public final class TextEmbedder implements Embedder {
    /** What a word of the title counts beside one of the rest. */
    private static final double TITLE = 2;

    private final WordVectors vectors;
    private final TextWords words;
    private final String fingerprint;

    /** Of learned words, and the vocabulary they were cut with. */
    public TextEmbedder(WordVectors vectors, Vocabulary vocabulary) {
        this.vectors = vectors;
        this.words = new TextWords(vocabulary);
        this.fingerprint = "words-" + vectors.fingerprint() + "-" + vocabulary.fingerprint();
    }

    @Override
    public int dimension() {
        return vectors.dimension();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public float[] embed(CorpusRecord record) {
        return embed(record.common().title(), TextWords.rest(record));
    }

    @Override
    public float[] embed(String title, String text) {
        var pooling = vectors.pooling();
        words.forEach(title, word -> pooling.add(word, TITLE));
        words.forEach(text, word -> pooling.add(word, 1));
        return pooling.vector();
    }
}
