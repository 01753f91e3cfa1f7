package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;

/** The records that documents carry. */
final class StoredRecords {
    private static final Sort BY_KEY = new Sort(new SortField(IndexSchema.KEY, SortField.Type.STRING));

    private StoredRecords() {}

    /** {@return the record of a document} */
    static CorpusRecord of(StoredFields stored, int doc) throws IOException {
        var fields = stored.document(doc, Set.of(IndexSchema.RECORD));
        return IndexSchema.record(fields.getBinaryValue(IndexSchema.RECORD));
    }

    /** {@return the record of a document with its indicators} */
    static Content contentOf(StoredFields stored, int doc) throws IOException {
        var fields = stored.document(doc, Set.of(IndexSchema.RECORD, IndexSchema.INDICATORS));
        var indicators = fields.get(IndexSchema.INDICATORS);
        return new Content(
                IndexSchema.record(fields.getBinaryValue(IndexSchema.RECORD)),
                indicators == null ? List.of() : IndicatorJson.decode(indicators));
    }

    /**
     * What a document carries.
     *
     * @param record the record
     * @param indicators its quantified indicators
     */
    record Content(CorpusRecord record, List<RecordIndicator> indicators) {}

    /** {@return the records that match, by key; those after a key, at most so many} */
    static List<CorpusRecord> matching(IndexSearcher searcher, Query query, Optional<RecordKey> after, int most)
            throws IOException {
        // a key is that of one document, so that which document the place is of does not matter
        int doc = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        var place = after.map(k -> new FieldDoc(doc, Float.NaN, new Object[] {new BytesRef(k.text())}));
        var stored = searcher.storedFields();
        var records = new ArrayList<CorpusRecord>();
        for (var found : searcher.searchAfter(place.orElse(null), query, most, BY_KEY).scoreDocs) {
            records.add(of(stored, found.doc));
        }
        return records;
    }
}
