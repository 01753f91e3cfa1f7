package org.duijie.corpus.quality;

import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;

/**
 * The quality of many records.
 *
 * @param records how many there are
 * @param meanScore the mean of their scores, 0 to 1; 0 where there is none
 * @param kinds by kind, in the order of {@link Kind}, with an empty source
 * @param groups by kind and source, the largest source first
 */
public record QualityReport(long records, double meanScore, List<QualityGroup> kinds, List<QualityGroup> groups) {
    /** Copies the lists. */
    public QualityReport {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
    }

    /** {@return what is known of a kind; empty where there is no such record} */
    public Optional<QualityGroup> of(Kind kind) {
        return kinds.stream().filter(g -> g.kind() == kind).findFirst();
    }

    /** {@return the sources of a kind, the largest first} */
    public List<QualityGroup> sources(Kind kind) {
        return groups.stream().filter(g -> g.kind() == kind).toList();
    }
}
