package org.duijie.dictionaries.lint;

import java.util.HashMap;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * A term that stands twice: {@code term.duplicate} where both say the same, {@code term.conflict} where they do not, {@code term.folded}
 * where they are written differently (full width, traditional, capitals) and mean the same, {@code term.override} where a user's term
 * says other than the shipped one.
 */
final class RepeatedTerms implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var base = Linted.firstBy(linted.base().terms(), t -> CharFolding.fold(t.form()));
        var seen = new HashMap<String, Placed<Term>>();
        for (var term : linted.entries().terms()) {
            var key = CharFolding.fold(term.value().form());
            var earlier = seen.putIfAbsent(key, term);
            if (earlier != null) {
                findings.accept(finding(term, earlier, false));
            } else if (base.containsKey(key)) {
                findings.accept(finding(term, base.get(key), true));
            }
        }
    }

    private static Finding finding(Placed<Term> term, Placed<Term> earlier, boolean shipped) {
        var form = term.value().form();
        if (!form.equals(earlier.value().form())) {
            return Finding.warning("term.folded", term, form, earlier.value().form(), earlier.place());
        }
        if (term.value().partOfSpeech().equals(earlier.value().partOfSpeech())
                && term.value().cut().equals(earlier.value().cut())) {
            return Finding.warning("term.duplicate", term, form, earlier.place());
        }
        return shipped
                ? Finding.warning("term.override", term, form, says(term), says(earlier), earlier.place())
                : Finding.error("term.conflict", term, form, says(term), says(earlier), earlier.place());
    }

    private static String says(Placed<Term> term) {
        var cut = term.value().cut();
        return cut.isEmpty() ? term.value().partOfSpeech() : term.value().partOfSpeech() + " " + String.join("|", cut);
    }
}
