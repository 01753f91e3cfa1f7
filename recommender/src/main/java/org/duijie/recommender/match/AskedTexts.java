package org.duijie.recommender.match;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.TextField;

/** What a record asks with: its texts and how much a word in each counts. */
final class AskedTexts {
    /** A title says what is asked for; the text below it also tells of circumstances. */
    private static final float TITLE_WEIGHT = 5;

    private AskedTexts() {}

    /** {@return the texts that are not blank; a text that stands in two places counts for both} */
    static Map<String, Float> of(CorpusRecord record) {
        var texts = new LinkedHashMap<String, Float>();
        for (var field : TextField.values()) {
            for (var value : field.values(record)) {
                if (!value.isBlank()) {
                    texts.merge(value, field == TextField.TITLE ? TITLE_WEIGHT : field.weight(), Float::sum);
                }
            }
        }
        return texts;
    }
}
