package org.duijie.indexer.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.forward.DemandTerms;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.schema.RecordKey;

/** Puts what was found in the order of a rescorer. */
final class FoundDocuments {
    private FoundDocuments() {}

    /**
     * {@return the best by a rescorer, ties by key}
     *
     * @param looked takes what it looks at, by number
     */
    static TopFieldDocs rescored(
            IndexSearcher searcher, TopFieldDocs found, Rescorer rescorer, int most, Map<Integer, FoundDocument> looked)
            throws IOException {
        var docs = byNumber(found);
        var documents = read(searcher, docs);
        var scores = rescorer.scores(documents);
        for (int i = 0; i < docs.length; i++) {
            looked.put(docs[i].doc, documents.get(i));
        }
        var rescored = new ScoreDoc[docs.length];
        for (int i = 0; i < docs.length; i++) {
            float score = (float) scores[i];
            rescored[i] = new FieldDoc(docs[i].doc, score, new Object[] {score, docs[i].fields[1]});
        }
        Arrays.sort(
                rescored, Comparator.comparingDouble((ScoreDoc d) -> -d.score).thenComparing(d ->
                        (BytesRef) ((FieldDoc) d).fields[1]));
        return new TopFieldDocs(
                found.totalHits, Arrays.copyOf(rescored, Math.min(most, rescored.length)), found.fields);
    }

    /** {@return what was found, by rising number, so that each segment is read once, forward} */
    static FieldDoc[] byNumber(TopFieldDocs found) {
        var docs = Arrays.copyOf(found.scoreDocs, found.scoreDocs.length, FieldDoc[].class);
        Arrays.sort(docs, Comparator.comparingInt((ScoreDoc d) -> d.doc));
        return docs;
    }

    /** {@return documents by rising number} */
    static List<FoundDocument> read(IndexSearcher searcher, FieldDoc[] docs) throws IOException {
        var stored = searcher.storedFields();
        var leaves = searcher.getIndexReader().leaves();
        var read = new ArrayList<FoundDocument>();
        int leaf = -1;
        Columns columns = null;
        for (var doc : docs) {
            int its = ReaderUtil.subIndex(doc.doc, leaves);
            if (its != leaf) {
                leaf = its;
                columns = Columns.of(leaves.get(leaf).reader());
            }
            int inLeaf = doc.doc - leaves.get(leaf).docBase;
            var key = new RecordKey(((BytesRef) doc.fields[1]).utf8ToString());
            read.add(new FoundDocument(
                    doc.doc,
                    key,
                    (Float) doc.fields[0],
                    columns.terms(inLeaf),
                    columns.demand(inLeaf),
                    columns.vector(inLeaf),
                    stored));
        }
        return read;
    }

    /** What a segment keeps of documents by column, read forward. */
    private record Columns(
            BinaryDocValues forward, BinaryDocValues demand, BinaryDocValues demandVectors, Optional<Vectors> vectors) {
        static Columns of(LeafReader reader) throws IOException {
            return new Columns(
                    DocValues.getBinary(reader, IndexSchema.FORWARD),
                    DocValues.getBinary(reader, IndexSchema.DEMAND),
                    DocValues.getBinary(reader, IndexSchema.DEMAND_VECTOR),
                    Vectors.of(reader));
        }

        ForwardTerms terms(int doc) throws IOException {
            return forward.advanceExact(doc) ? ForwardTerms.decode(forward.binaryValue()) : ForwardTerms.NONE;
        }

        DemandTerms demand(int doc) throws IOException {
            return demand.advanceExact(doc) ? DemandTerms.decode(demand.binaryValue()) : DemandTerms.NONE;
        }

        Optional<float[]> vector(int doc) throws IOException {
            if (demandVectors.advanceExact(doc)) {
                return Optional.of(IndexSchema.vector(demandVectors.binaryValue()));
            }
            return vectors.isPresent() ? vectors.get().of(doc) : Optional.empty();
        }
    }

    /** The text vectors of a segment, read forward. */
    private record Vectors(FloatVectorValues values, KnnVectorValues.DocIndexIterator documents) {
        static Optional<Vectors> of(LeafReader reader) throws IOException {
            return Optional.ofNullable(reader.getFloatVectorValues(IndexSchema.VECTOR))
                    .map(values -> new Vectors(values, values.iterator()));
        }

        Optional<float[]> of(int doc) throws IOException {
            if (documents.docID() < doc) {
                documents.advance(doc);
            }
            return documents.docID() == doc
                    ? Optional.of(values.vectorValue(documents.index()).clone())
                    : Optional.empty();
        }
    }
}
