package org.duijie.dictionaries.lint;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.stop.StopTerm;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * Terms that the stop words contradict: {@code term.stopped} where the word is left out of every index, {@code term.weak} where it counts
 * for little. Where the stop word stands in the dictionaries judged, beside the term, somebody meant it so (有益效果 is a term so that it
 * is left out as a whole), and it is but a note.
 */
final class StoppedTerms implements LintRule {
    /** A term that counts less than this is hardly worth being one. */
    private static final float WEAK = 0.3f;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var own = byForm(linted.entries().stopTerms());
        var base = byForm(linted.base().stopTerms());
        for (var term : linted.entries().terms()) {
            var key = CharFolding.fold(term.value().form());
            var meant = own.get(key);
            var stop = meant == null ? base.get(key) : meant;
            if (stop != null && stop.value().weight() < WEAK) {
                findings.accept(finding(term, stop, meant != null));
            }
        }
    }

    private static Finding finding(Placed<?> term, Placed<StopTerm> stop, boolean meant) {
        var form = stop.value().form();
        float weight = stop.value().weight();
        if (meant) {
            return weight == 0
                    ? Finding.note("term.stopped", term, form, stop.place())
                    : Finding.note("term.weak", term, form, weight, stop.place());
        }
        return weight == 0
                ? Finding.error("term.stopped", term, form, stop.place())
                : Finding.warning("term.weak", term, form, weight, stop.place());
    }

    /** The later counts, as where they are read. */
    private static Map<String, Placed<StopTerm>> byForm(Iterable<Placed<StopTerm>> stopTerms) {
        var byForm = new HashMap<String, Placed<StopTerm>>();
        stopTerms.forEach(s -> byForm.put(s.value().form(), s));
        return byForm;
    }
}
