package org.duijie.dictionaries.lint;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Word;

/** {@code term.unreachable}: a term that its own text is not cut into, so that it can never be found; not where the term says its cut. */
final class UnreachableTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var term : linted.entries().terms()) {
            var form = term.value().form();
            var words = linted.vocabulary().segmenter().segment(form, Granularity.SEARCH);
            if (words.stream().noneMatch(w -> w.start() == 0 && w.end() == form.length())) {
                var cut = Linted.wholes(words).stream().map(Word::form).collect(Collectors.joining(" "));
                findings.accept(Finding.warning("term.unreachable", term, form, cut));
            }
        }
    }
}
