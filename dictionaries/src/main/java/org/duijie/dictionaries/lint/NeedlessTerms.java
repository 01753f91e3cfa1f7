package org.duijie.dictionaries.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.segment.Granularity;
import org.duijie.dictionaries.segment.Origin;
import org.duijie.dictionaries.segment.Word;
import org.duijie.dictionaries.term.Term;

/**
 * {@code term.needless}: a term that is two words of other dictionary entries and adds nothing to them. Without it the text is cut into
 * just those two, no synonym group names it, and it says no cut of its own.
 */
final class NeedlessTerms implements LintRule {
    private static final int SHORTEST = 2;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var members = members(linted);
        for (var term : linted.entries().terms()) {
            var form = term.value().form();
            if (term.value().cut().isEmpty() && !members.contains(CharFolding.fold(form))) {
                var words =
                        Linted.wholes(linted.vocabulary().segmenterWithout(form).segment(form, Granularity.SEARCH));
                if (areTwo(words, term.value())) {
                    findings.accept(Finding.note(
                            "term.needless",
                            term,
                            form,
                            words.getFirst().form(),
                            words.getLast().form()));
                }
            }
        }
    }

    private static Set<String> members(Linted linted) {
        var members = new HashSet<String>();
        linted.allGroups().forEach(g -> g.value().members().forEach(m -> members.add(CharFolding.fold(m))));
        return members;
    }

    private static boolean areTwo(List<Word> words, Term term) {
        return words.size() == 2
                && words.getFirst().end() == words.getLast().start()
                && words.getLast().end() == term.form().length()
                && words.stream().allMatch(w -> w.end() - w.start() >= SHORTEST && w.origin() != Origin.RULE);
    }
}
