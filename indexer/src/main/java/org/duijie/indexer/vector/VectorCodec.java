package org.duijie.indexer.vector;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;

/** Lucene's usual codec, with vectors quantised to seven bits a number. Indexes written with it are read without it. */
public final class VectorCodec {
    private VectorCodec() {}

    /** {@return the codec} */
    public static Codec codec() {
        return new Lucene103Codec() {
            private final KnnVectorsFormat quantised = new Lucene99HnswScalarQuantizedVectorsFormat();

            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return quantised;
            }
        };
    }
}
