package org.duijie.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Patent;

/** The texts of a record that say what it is about: title, summary, keywords, claims. */
final class RecordTexts {
    private static final List<String> FIELDS = List.of("title", "summary", "keywords", "claims");

    private RecordTexts() {}

    /** Gives the texts of an object as it stands in a file; what is missing or of another form is passed over. */
    static void forEach(ObjectNode object, Consumer<String> consumer) {
        for (var field : FIELDS) {
            var value = object.path(field);
            if (value.isArray()) {
                value.forEach(v -> accept(v, consumer));
            } else {
                accept(value, consumer);
            }
        }
    }

    private static void accept(JsonNode value, Consumer<String> consumer) {
        if (value.isTextual()) {
            consumer.accept(value.textValue());
        }
    }

    /** Gives the texts of a record. */
    static void forEach(CorpusRecord record, Consumer<String> consumer) {
        consumer.accept(record.common().title());
        consumer.accept(record.common().summary());
        record.common().keywords().forEach(consumer);
        if (record instanceof Patent patent) {
            patent.claims().forEach(consumer);
        }
    }
}
