package org.duijie.indexer.query;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.indexer.schema.TextField;

/**
 * What a query finds in one record.
 *
 * @param snippets by field in the fields' order, where a word was found
 * @param contributions by falling score; none where it holds no word
 */
public record Explained(Map<TextField, Snippet> snippets, List<Contribution> contributions) {
    /** Copies the collections. */
    public Explained {
        snippets = Collections.unmodifiableMap(new TreeMap<>(snippets));
        contributions = List.copyOf(contributions);
    }
}
