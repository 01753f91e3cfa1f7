package org.duijie.indexer.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.schema.IndexSchema;

/** How often an index holds a key. For one thread. */
final class LiveKeys {
    private final List<Segment> segments = new ArrayList<>();
    private PostingsEnum postings;

    LiveKeys(List<LeafReader> leaves) throws IOException {
        for (var leaf : leaves) {
            var terms = leaf.terms(IndexSchema.KEY);
            if (terms != null) {
                segments.add(new Segment(leaf, terms.iterator()));
            }
        }
    }

    private record Segment(LeafReader leaf, TermsEnum keys) {}

    /** {@return how many documents with the key are not deleted} */
    int count(BytesRef key) {
        try {
            int count = 0;
            for (var segment : segments) {
                if (segment.keys.seekExact(key)) {
                    postings = segment.keys.postings(postings, PostingsEnum.NONE);
                    count += count(segment.leaf);
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(LeafReader leaf) throws IOException {
        var live = leaf.getLiveDocs();
        int count = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            count += live == null || live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
