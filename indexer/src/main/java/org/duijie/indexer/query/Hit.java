package org.duijie.indexer.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.schema.TextField;

/**
 * A record that was found.
 *
 * @param record the record as it was indexed
 * @param score the sum of BM25 over words and fields, 0 or more; comparable within one result only
 * @param snippets by field in the fields' order, where asked for and where a word was found
 * @param duplicates how many other records of the same thing may be seen, found or not
 * @param contributions by falling score, where asked for
 */
public record Hit(
        CorpusRecord record,
        float score,
        int duplicates,
        Map<TextField, Snippet> snippets,
        List<Contribution> contributions) {
    /** Copies the collections. */
    public Hit {
        snippets = Collections.unmodifiableMap(new TreeMap<>(snippets));
        contributions = List.copyOf(contributions);
    }
}
