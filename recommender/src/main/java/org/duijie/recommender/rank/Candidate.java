package org.duijie.recommender.rank;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.Contribution;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.TextField;

/**
 * A record that might fit.
 *
 * @param record the record
 * @param lexicalScore BM25 over the asker's telling words, 0 or more
 * @param duplicates how many other records of the same thing may be seen
 * @param contributions what each word added to that score, largest first
 * @param snippets by field the piece with the words found
 */
public record Candidate(
        CorpusRecord record,
        double lexicalScore,
        int duplicates,
        List<Contribution> contributions,
        Map<TextField, Snippet> snippets) {
    /** Copies the collections. */
    public Candidate {
        contributions = List.copyOf(contributions);
        snippets = Collections.unmodifiableMap(new TreeMap<>(snippets));
    }
}
