package org.duijie.dictionaries.lint;

import java.util.function.Consumer;

/** {@code stop.unreachable}: a stop word that no text is cut into, so that its weight never counts. */
final class UnreachableStopTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var segmenter = linted.vocabulary().segmenter();
        for (var stop : linted.entries().stopTerms()) {
            var form = stop.value().form();
            if (!Reach.reaches(segmenter, form)) {
                findings.accept(Finding.warning("stop.unreachable", stop, form, Reach.cut(segmenter, form)));
            }
        }
    }
}
