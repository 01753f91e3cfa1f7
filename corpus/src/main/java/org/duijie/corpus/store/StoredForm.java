package org.duijie.corpus.store;

import java.nio.charset.StandardCharsets;
import org.duijie.corpus.duplicate.Likeness;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Visibility;

/**
 * A value as the store keeps it.
 *
 * @param json its canonical JSON
 * @param hash its {@link ContentHash}
 * @param isPublic whether others may see it
 * @param indicators a record's quantified indicators as a JSON array; of an interaction none
 * @param likeness by what its near-duplicates are found, of a record that was written here
 */
record StoredForm(String json, String hash, boolean isPublic, String indicators, Likeness likeness) {
    static StoredForm of(CorpusRecord record) {
        boolean isPublic = record.visibility() == Visibility.PUBLIC;
        return of(RecordJson.encode(record), isPublic, indicators(record), Likeness.of(record));
    }

    static StoredForm of(Interaction interaction) {
        return of(RecordJson.encode(interaction), false, "", Likeness.NONE);
    }

    /** {@return the form of a record that is shared, from its canonical JSON} */
    static StoredForm ofShared(String json) {
        var indicators = indicators(RecordJson.decode(json));
        return of(json.getBytes(StandardCharsets.UTF_8), true, indicators, Likeness.NONE);
    }

    /** {@return the same record with the indicators that the rules in force find} */
    StoredForm withFreshIndicators() {
        return new StoredForm(json, hash, isPublic, indicators(RecordJson.decode(json)), likeness);
    }

    private static String indicators(CorpusRecord record) {
        return IndicatorJson.encode(RecordIndicator.of(record));
    }

    private static StoredForm of(byte[] json, boolean isPublic, String indicators, Likeness likeness) {
        var text = new String(json, StandardCharsets.UTF_8);
        return new StoredForm(text, ContentHash.of(json, 0, json.length), isPublic, indicators, likeness);
    }
}
