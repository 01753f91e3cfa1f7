package org.duijie.recommender.match;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.indexer.query.Snippet;
import org.duijie.indexer.schema.RecordKey;
import org.duijie.indexer.schema.TextField;
import org.duijie.recommender.affinity.Affinity;
import org.duijie.recommender.reason.PopularIn;
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
 * @param by which of several askers it was found for, the one that speaks most for it first; none where there was but one, or none of them found it
 */
public record Match(
        CorpusRecord record,
        double score,
        Optional<Affinity> affinity,
        int duplicates,
        Reasons reasons,
        Map<TextField, Snippet> snippets,
        List<CorpusRecord> by) {
    /** Copies the collections. */
    public Match {
        snippets = Collections.unmodifiableMap(new TreeMap<>(snippets));
        by = List.copyOf(by);
    }

    /** {@return the same with another score} */
    Match scored(double other) {
        return new Match(record, other, affinity, duplicates, reasons, snippets, by);
    }

    /** {@return the same judged by a model} */
    Match judged(Optional<Affinity> judgment) {
        return new Match(record, score, judgment, duplicates, reasons, snippets, by);
    }

    /** {@return the same found for these askers} */
    Match by(List<CorpusRecord> askers) {
        return new Match(record, score, affinity, duplicates, reasons, snippets, askers);
    }

    /** {@return the same, which is here because many care for it} */
    Match popular(PopularIn where) {
        return new Match(record, score, affinity, duplicates, reasons.popular(Optional.of(where)), snippets, by);
    }

    /** {@return whether another match is of the same record} */
    boolean isOfTheSame(Match other) {
        return RecordKey.of(record).equals(RecordKey.of(other.record));
    }

    /** {@return the same with the reasons and snippets of another match of the record} */
    Match explainedAs(Match other) {
        return new Match(
                record,
                score,
                other.affinity,
                duplicates,
                other.reasons.popular(reasons.popular()),
                other.snippets,
                by);
    }
}
