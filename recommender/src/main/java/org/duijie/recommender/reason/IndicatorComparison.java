package org.duijie.recommender.reason;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.indicator.Requirement;
import org.duijie.corpus.indicator.Verdict;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Need;

/**
 * An indicator that a need asks for against what a technology offers.
 *
 * @param asked the need's
 * @param offered the technology's of that name and dimension, the one that meets it first; empty where there is none
 * @param verdict whether it is met
 */
public record IndicatorComparison(RecordIndicator asked, Optional<RecordIndicator> offered, Verdict verdict) {
    /** {@return each indicator of the need, whichever of the two that is, in its order; none where neither is a need} */
    public static List<IndicatorComparison> of(CorpusRecord asked, CorpusRecord found) {
        if (asked instanceof Need) {
            return of(RecordIndicator.of(asked), RecordIndicator.of(found));
        }
        return found instanceof Need ? of(RecordIndicator.of(found), RecordIndicator.of(asked)) : List.of();
    }

    /** {@return each indicator of a need against those of a technology, in its order} */
    public static List<IndicatorComparison> of(List<RecordIndicator> asked, List<RecordIndicator> offered) {
        var comparisons = new ArrayList<IndicatorComparison>();
        for (var wanted : asked) {
            var requirement = Requirement.of(wanted.indicator());
            var best = new IndicatorComparison(wanted, Optional.empty(), Verdict.UNKNOWN);
            for (var candidate : offered) {
                if (requirement.isAbout(candidate.indicator())) {
                    best = best.orBetter(candidate, requirement.judge(candidate.indicator()));
                }
            }
            comparisons.add(best);
        }
        return comparisons;
    }

    /** What is met goes before what is missed, and that before what is open. */
    private IndicatorComparison orBetter(RecordIndicator candidate, Verdict other) {
        return offered.isEmpty() || other.compareTo(verdict) < 0
                ? new IndicatorComparison(asked, Optional.of(candidate), other)
                : this;
    }
}
