package org.duijie.recommender.feature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.recommender.field.FieldProfile;
import org.duijie.recommender.field.FieldScheme;

/**
 * A technology that may fit, ready to be compared with many who ask. Immutable.
 *
 * @param record the technology
 * @param indicators its quantified indicators
 * @param texts its terms with their weights
 * @param vector its text vector, of length 1
 * @param fields its technical fields, as far as they are given or can be told
 * @param completeness how complete and plausible its record is, 0 to 1
 */
public record Found(
        CorpusRecord record,
        List<RecordIndicator> indicators,
        FoundTexts texts,
        Optional<float[]> vector,
        Map<FieldScheme, FieldProfile> fields,
        double completeness) {
    /** Copies the collections. */
    public Found {
        indicators = List.copyOf(indicators);
        fields = Map.copyOf(fields);
    }
}
