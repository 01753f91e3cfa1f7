package org.duijie.indexer.verify;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Visibility;
import org.duijie.corpus.store.ContentHash;
import org.duijie.corpus.store.StoreSnapshot;
import org.duijie.indexer.schema.Facet;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;

/** Compares the documents of one segment with the store, in their order. */
final class DocumentCheck {
    private static final Set<String> STORED = Set.of(IndexSchema.RECORD);

    private final LeafReader leaf;
    private final StoreSnapshot store;
    private final long sequence;
    private final Faults faults;
    private final TermTally tally;
    private final FixedBitSet shown;

    /**
     * A check.
     *
     * @param sequence the last change that the index says it holds
     */
    DocumentCheck(LeafReader leaf, StoreSnapshot store, long sequence, Faults faults, TermTally tally)
            throws IOException {
        this.leaf = leaf;
        this.store = store;
        this.sequence = sequence;
        this.faults = faults;
        this.tally = tally;
        this.shown = publicDocuments(leaf);
    }

    private static FixedBitSet publicDocuments(LeafReader leaf) throws IOException {
        var documents = new FixedBitSet(Math.max(1, leaf.maxDoc()));
        var postings = leaf.postings(new Term(IndexSchema.VISIBILITY, Visibility.PUBLIC.code()), PostingsEnum.NONE);
        if (postings != null) {
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                documents.set(doc);
            }
        }
        return documents;
    }

    /** Checks every document that is not deleted. */
    void run(Runnable afterEach) throws IOException {
        var live = leaf.getLiveDocs();
        var stored = leaf.storedFields();
        var facets = new SegmentFacets(leaf);
        var keys = DocValues.getSorted(leaf, IndexSchema.KEY);
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                var key =
                        keys.advanceExact(doc) ? keys.lookupOrd(keys.ordValue()).utf8ToString() : "";
                check(doc, key, stored, facets);
                afterEach.run();
            }
        }
        for (var facet : Facet.values()) {
            tally.found(leaf, facet.filterField());
        }
    }

    private void check(int doc, String key, StoredFields stored, SegmentFacets facets) throws IOException {
        var json = stored.document(doc, STORED).getBinaryValue(IndexSchema.RECORD);
        CorpusRecord record;
        try {
            record = IndexSchema.record(json);
        } catch (BrokenRule | NullPointerException e) {
            faults.add(Fault.DIFFERENT, key);
            return;
        }
        if (!key.equals(RecordKey.of(record).text())) {
            faults.add(Fault.FIELDS, key + " key");
        }
        compare(record, json);
        if (shown.get(doc) != (record.visibility() == Visibility.PUBLIC)) {
            faults.add(Fault.FIELDS, key + " " + IndexSchema.VISIBILITY);
        }
        for (var facet : Facet.values()) {
            if (!facets.of(facet, doc).equals(new TreeSet<>(facet.countedValues(record)))) {
                faults.add(Fault.FIELDS, key + " " + facet.countField());
            }
            facet.filterValues(record).forEach(v -> tally.expect(facet.filterField(), v));
        }
    }

    private void compare(CorpusRecord record, BytesRef json) {
        var key = RecordKey.of(record).text();
        var version = store.version(record.kind(), record.id());
        if (version.isPresent() && version.get().sequence() > sequence) {
            return; // changed after what the index holds
        }
        var hash = version.flatMap(v -> v.hash());
        if (hash.isEmpty()) {
            faults.add(Fault.EXTRA, key);
        } else if (!hash.get().equals(ContentHash.of(json.bytes, json.offset, json.length)) && !same(record, json)) {
            faults.add(Fault.DIFFERENT, key);
        }
    }

    /** An earlier version of this program may have stored the same content in another form. */
    private boolean same(CorpusRecord record, BytesRef json) {
        return store.record(record.kind(), record.id())
                .map(r -> new BytesRef(RecordJson.encode(r)).bytesEquals(json))
                .orElse(false);
    }
}
