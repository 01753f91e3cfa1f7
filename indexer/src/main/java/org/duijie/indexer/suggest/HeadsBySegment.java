package org.duijie.indexer.suggest;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.duijie.indexer.schema.SuggestFields;

/** The {@link PrefixHeads} of segments, made once for each and forgotten with it. Safe for several threads. */
final class HeadsBySegment {
    private final Map<IndexReader.CacheKey, Optional<PrefixHeads>> known = new WeakHashMap<>();

    /** {@return the heads of a segment; empty where it has no terms} */
    synchronized Optional<PrefixHeads> of(LeafReader leaf) throws IOException {
        var key = leaf.getCoreCacheHelper().getKey();
        var heads = known.get(key);
        if (heads == null) {
            var terms = leaf.terms(SuggestFields.TERM_KEYS);
            heads = terms == null ? Optional.empty() : Optional.of(new PrefixHeads(terms));
            known.put(key, heads);
        }
        return heads;
    }
}
