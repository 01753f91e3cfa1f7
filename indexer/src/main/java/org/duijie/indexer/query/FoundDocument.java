package org.duijie.indexer.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.forward.DemandTerms;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.schema.RecordKey;

/** A candidate as the index holds it. For one thread. */
public final class FoundDocument {
    private final int doc;
    private final RecordKey key;
    private final float score;
    private final ForwardTerms terms;
    private final DemandTerms demand;
    private final Optional<float[]> vector;
    private final StoredFields stored;
    private StoredRecords.Content content;

    FoundDocument(
            int doc,
            RecordKey key,
            float score,
            ForwardTerms terms,
            DemandTerms demand,
            Optional<float[]> vector,
            StoredFields stored) {
        this.doc = doc;
        this.key = key;
        this.score = score;
        this.terms = terms;
        this.demand = demand;
        this.vector = vector;
        this.stored = stored;
    }

    /** {@return which record it is} */
    public RecordKey key() {
        return key;
    }

    /** {@return what the words that chose the candidate gave it, 0 or more} */
    public float score() {
        return score;
    }

    /** {@return its terms; none where it is no technology} */
    public ForwardTerms terms() {
        return terms;
    }

    /** {@return the terms of what it asks for; none of a technology} */
    public DemandTerms demand() {
        return demand;
    }

    /** {@return its text vector, of who asks that of what it asks for; where the index has one} */
    public Optional<float[]> vector() {
        return vector;
    }

    /** {@return the record, read and decoded when it is first asked for} */
    public CorpusRecord record() {
        return content().record();
    }

    /** {@return the record's quantified indicators} */
    public List<RecordIndicator> indicators() {
        return content().indicators();
    }

    private StoredRecords.Content content() {
        if (content == null) {
            try {
                content = StoredRecords.contentOf(stored, doc);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return content;
    }
}
