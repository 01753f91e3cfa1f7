package org.duijie.recommender.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.recommender.field.FieldProfile;
import org.duijie.recommender.field.FieldScheme;

/** A need, or who has one, cut up for comparing it with many technologies. Immutable. */
public final class Asked {
    private final CorpusRecord record;
    private final AskedTerms words;
    private final AskedTerms characters;
    private final AskedTerms pairs;
    private final Optional<float[]> vector;
    private final List<RecordIndicator> indicators;
    private final Map<FieldScheme, FieldProfile> fields;

    Asked(
            CorpusRecord record,
            List<RecordIndicator> indicators,
            AskedTerms words,
            AskedTerms characters,
            AskedTerms pairs,
            Optional<float[]> vector,
            Map<FieldScheme, FieldProfile> fields) {
        this.record = record;
        this.indicators = List.copyOf(indicators);
        this.words = words;
        this.characters = characters;
        this.pairs = pairs;
        this.vector = vector;
        this.fields = Map.copyOf(fields);
    }

    /** {@return the record} */
    public CorpusRecord record() {
        return record;
    }

    /** {@return its quantified indicators} */
    List<RecordIndicator> indicators() {
        return indicators;
    }

    AskedTerms words() {
        return words;
    }

    AskedTerms characters() {
        return characters;
    }

    AskedTerms pairs() {
        return pairs;
    }

    /** {@return its technical fields, as far as they are given or can be told} */
    Map<FieldScheme, FieldProfile> fields() {
        return fields;
    }

    /** {@return its text vector, of length 1} */
    public Optional<float[]> vector() {
        return vector;
    }
}
