package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Placed;

/** Finds which terms stand in a text. Terms and texts are folded. */
final class TermFinder {
    private static final int KEY = 2;

    private final Map<String, List<Placed<Term>>> byBeginning = new HashMap<>();

    TermFinder(List<Placed<Term>> terms) {
        for (var term : terms) {
            var form = CharFolding.fold(term.value().form());
            if (term.value().cut().isEmpty()) { // what says its cut is meant to cut
                byBeginning
                        .computeIfAbsent(form.substring(0, KEY), b -> new ArrayList<>(1))
                        .add(term);
            }
        }
    }

    /** {@return the terms that stand in a folded text and are not all of it} */
    Set<Placed<Term>> in(String text) {
        var found = new LinkedHashSet<Placed<Term>>();
        for (int at = 0; at + KEY <= text.length(); at++) {
            for (var term : byBeginning.getOrDefault(text.substring(at, at + KEY), List.of())) {
                var form = CharFolding.fold(term.value().form());
                if (form.length() < text.length() && text.startsWith(form, at)) {
                    found.add(term);
                }
            }
        }
        return found;
    }
}
