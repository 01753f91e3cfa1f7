package org.duijie.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.indexer.write.Generations;

/**
 * All that an index holds, however it is spread over segments.
 *
 * @param userData what the commit says
 * @param records the stored JSON by key
 * @param postings for each "field term" the keys of the records that hold it, with its positions
 */
public record IndexContent(
        Map<String, String> userData, Map<String, String> records, Map<String, Set<String>> postings) {
    /** Reads the live generation in an index directory. */
    public static IndexContent of(Path root) {
        try (var directory = FSDirectory.open(new Generations(root).current().orElseThrow());
                var reader = DirectoryReader.open(directory)) {
            var content = new IndexContent(reader.getIndexCommit().getUserData(), new TreeMap<>(), new TreeMap<>());
            for (var leaf : reader.leaves()) {
                content.read(leaf.reader());
            }
            return content;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sequence that the commit says it reflects. */
    public long sequence() {
        return Long.parseLong(userData.get("sequence"));
    }

    private void read(LeafReader leaf) throws IOException {
        var keys = new String[leaf.maxDoc()];
        var docValues = leaf.getSortedDocValues(IndexSchema.KEY);
        for (int doc = docValues.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docValues.nextDoc()) {
            keys[doc] = docValues.lookupOrd(docValues.ordValue()).utf8ToString();
        }
        var live = leaf.getLiveDocs();
        var stored = leaf.storedFields();
        for (int doc = 0; doc < keys.length; doc++) {
            if (live == null || live.get(doc)) {
                var body = stored.document(doc).getBinaryValue(IndexSchema.RECORD);
                var before = records.put(
                        keys[doc], new String(body.bytes, body.offset, body.length, StandardCharsets.UTF_8));
                if (before != null) {
                    throw new IllegalStateException(keys[doc] + " is there twice");
                }
            } else {
                keys[doc] = null;
            }
        }
        for (var field : leaf.getFieldInfos()) {
            if (field.getIndexOptions() != IndexOptions.NONE) {
                readPostings(leaf, field.name, keys);
            }
        }
    }

    private void readPostings(LeafReader leaf, String field, String[] keys) throws IOException {
        if (leaf.terms(field) == null) {
            return; // of all records that had some, none is left
        }
        var terms = leaf.terms(field).iterator();
        PostingsEnum docs = null;
        for (var term = terms.next(); term != null; term = terms.next()) {
            docs = terms.postings(docs, PostingsEnum.POSITIONS);
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (keys[doc] != null) {
                    postings.computeIfAbsent(field + " " + term.utf8ToString(), t -> new TreeSet<>())
                            .add(keys[doc] + positions(docs));
                }
            }
        }
    }

    /** A blank and a position, again and again; -1 where the field has none. */
    private static String positions(PostingsEnum docs) throws IOException {
        var positions = new StringBuilder();
        for (int i = docs.freq(); i > 0; i--) {
            positions.append(' ').append(docs.nextPosition());
        }
        return positions.toString();
    }
}
