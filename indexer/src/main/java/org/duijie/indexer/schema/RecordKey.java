package org.duijie.indexer.schema;

import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/**
 * What identifies a document: id, a space (which no id holds), kind. Keys sort by id, then kind, and so break ties of score.
 *
 * @param text the key as it is indexed
 */
public record RecordKey(String text) {
    /** {@return the key of a record} */
    public static RecordKey of(CorpusRecord record) {
        return of(record.kind(), record.id());
    }

    /** {@return the key for a kind and an id} */
    public static RecordKey of(Kind kind, String id) {
        return new RecordKey(id + " " + kind.code());
    }

    /** {@return the record's id} */
    public String id() {
        return text.substring(0, text.lastIndexOf(' '));
    }

    /** {@return the record's kind} */
    public Kind kind() {
        return Kind.of(text.substring(text.lastIndexOf(' ') + 1));
    }
}
