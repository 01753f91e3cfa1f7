package org.duijie.indexer.schema;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.analysis.TechnicalAnalyzer;

/**
 * How a record becomes a document. This, {@link TextField} and {@link Facet} are the whole schema.
 *
 * <p>Besides texts and facets a document has the field {@value #KEY} ({@link RecordKey}: a term, to replace and delete, and doc
 * values, to break ties), {@value #ID} (a term) and {@value #RECORD} (the record's JSON, stored).
 */
public final class IndexSchema {
    /** The field of the {@link RecordKey}. */
    public static final String KEY = "key";
    /** The field of the record's id alone. */
    public static final String ID = "id";
    /** The stored record. */
    public static final String RECORD = "record";
    /** Raised with every change that an older index does not fit. */
    private static final int VERSION = 1;

    private IndexSchema() {}

    /** {@return what an index must have been built with to be read: the version of this schema} */
    public static String version() {
        return Integer.toString(VERSION);
    }

    /** {@return what changes when texts would be cut differently} */
    public static String dictionaryFingerprint() {
        return TechnicalAnalyzer.fingerprint();
    }

    /** {@return the term that finds the document with this key} */
    public static Term keyTerm(RecordKey key) {
        return new Term(KEY, key.text());
    }

    /** {@return the document of a record} */
    public static Document document(CorpusRecord record) {
        var document = new Document();
        var key = RecordKey.of(record).text();
        document.add(new StringField(KEY, key, Field.Store.NO));
        document.add(new SortedDocValuesField(KEY, new BytesRef(key)));
        document.add(new StringField(ID, record.id(), Field.Store.NO));
        document.add(new StoredField(RECORD, RecordJson.encode(record)));
        for (var field : TextField.values()) {
            for (var value : field.values(record)) {
                if (!value.isBlank()) {
                    document.add(new org.apache.lucene.document.TextField(field.fieldName(), value, Field.Store.NO));
                }
            }
        }
        for (var facet : Facet.values()) {
            facet.filterValues(record)
                    .forEach(v -> document.add(new StringField(facet.filterField(), v, Field.Store.NO)));
            facet.countedValues(record)
                    .forEach(v -> document.add(new SortedSetDocValuesField(facet.countField(), new BytesRef(v))));
        }
        return document;
    }

    /** {@return the record in a stored field} */
    public static CorpusRecord record(BytesRef stored) {
        return RecordJson.decode(stored.bytes, stored.offset, stored.length);
    }
}
