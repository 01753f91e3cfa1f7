package org.duijie.dictionaries.lint;

import java.util.function.Consumer;
import org.duijie.dictionaries.segment.Granularity;

/** {@code stop.unreachable}: a stop word that segmentation never yields, so that its weight never counts. */
final class UnreachableStopTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var stop : linted.entries().stopTerms()) {
            var form = stop.value().form();
            var words = linted.vocabulary().segmenter().segment(form, Granularity.SEARCH);
            if (words.stream().noneMatch(w -> w.form().equals(form))) {
                var cut = Linted.wholes(words).stream().map(w -> w.form()).toList();
                findings.accept(Finding.warning("stop.unreachable", stop, form, String.join(" ", cut)));
            }
        }
    }
}
