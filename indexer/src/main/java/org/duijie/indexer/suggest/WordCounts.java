package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.duijie.indexer.schema.SuggestFields;

/** How many public records have a word among their keywords or the words of their titles. For one thread. */
final class WordCounts {
    private final List<Leaf> leaves = new ArrayList<>();

    private record Leaf(LeafReader reader, TermsEnum words) {}

    WordCounts(IndexReader reader) throws IOException {
        for (var leaf : reader.leaves()) {
            var words = leaf.reader().terms(SuggestFields.WORDS);
            if (words != null) {
                leaves.add(new Leaf(leaf.reader(), words.iterator()));
            }
        }
    }

    /** {@return the number for a word as {@link org.duijie.indexer.schema.Readings#literal()} has it} */
    long of(String word) throws IOException {
        var term = new BytesRef(word);
        long count = 0;
        for (var leaf : leaves) {
            if (leaf.words().seekExact(term)) {
                count +=
                        leaf.reader().hasDeletions() ? live(leaf) : leaf.words().docFreq();
            }
        }
        return count;
    }

    private static long live(Leaf leaf) throws IOException {
        var live = leaf.reader().getLiveDocs();
        var docs = leaf.words().postings(null, PostingsEnum.NONE);
        long count = 0;
        for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
            count += live.get(doc) ? 1 : 0;
        }
        return count;
    }
}
