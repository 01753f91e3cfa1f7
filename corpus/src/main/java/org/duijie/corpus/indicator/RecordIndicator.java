package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.List;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;

/**
 * An indicator and where it stands in a record.
 *
 * @param field the field of the text in which its offsets are: {@code title}, {@code summary}, {@code claims[0]}, …
 * @param indicator the indicator
 */
public record RecordIndicator(String field, Indicator indicator) {
    /** {@return the indicators of a record, by field and place} */
    public static List<RecordIndicator> of(CorpusRecord record) {
        var found = new ArrayList<RecordIndicator>();
        add(found, "title", record.common().title());
        add(found, "summary", record.common().summary());
        if (record instanceof Patent patent) {
            for (int i = 0; i < patent.claims().size(); i++) {
                add(found, "claims[" + i + "]", patent.claims().get(i));
            }
        }
        return List.copyOf(found);
    }

    private static void add(List<RecordIndicator> found, String field, String text) {
        IndicatorExtractor.extract(text).forEach(indicator -> found.add(new RecordIndicator(field, indicator)));
    }
}
