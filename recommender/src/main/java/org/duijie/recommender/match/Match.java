package org.duijie.recommender.match;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.reason.Reasons;

/**
 * A record that fits.
 *
 * @param record the record
 * @param score what it was ordered by; comparable within one result
 * @param affinity how well it fits, where a model judged it
 * @param duplicates how many other records of the same thing may be seen
 * @param reasons what speaks for it; without words where reasons were not asked for
 * @param snippets by field the piece with the words found
 */
public record Match(
        CorpusRecord record,
        double score,
        Optional<Affinity> affinity,
        int duplicates,
        Reasons reasons,
        Map<TextField, Snippet> snippets) {
    /** Copies the map. */
    public Match {
        snippets = Collections.unmodifiableMap(new TreeMap<>(snippets));
    }
}
