package org.duijie.dictionaries.lint;

import java.util.function.Consumer;

/** {@code term.unreachable}: a term that no text is cut into, so that it can never be found. */
final class UnreachableTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var segmenter = linted.vocabulary().segmenter();
        for (var term : linted.entries().terms()) {
            var form = term.value().form();
            if (!Reach.reaches(segmenter, form)) {
                findings.accept(Finding.warning("term.unreachable", term, form, Reach.cut(segmenter, form)));
            }
        }
    }
}
