package org.duijie.indexer.verify;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.duijie.indexer.schema.Facet;

/** The values under which the documents of a segment are counted, read in the order of the documents. */
final class SegmentFacets {
    private final Map<Facet, SortedSetDocValues> values = new EnumMap<>(Facet.class);

    SegmentFacets(LeafReader leaf) throws IOException {
        for (var facet : Facet.values()) {
            values.put(facet, DocValues.getSortedSet(leaf, facet.countField()));
        }
    }

    /** {@return the values of a document, which is not before the last one asked for} */
    Set<String> of(Facet facet, int doc) throws IOException {
        var found = new TreeSet<String>();
        var ordinals = values.get(facet);
        if (ordinals.advanceExact(doc)) {
            for (int i = ordinals.docValueCount(); i > 0; i--) {
                found.add(ordinals.lookupOrd(ordinals.nextOrd()).utf8ToString());
            }
        }
        return found;
    }
}
