package org.duijie.dictionaries.lint;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.synonym.SynonymGroup;

/** {@code synonym.cycle}: one-way synonyms that lead back to where they began; a user's dictionaries with such are refused. */
final class SynonymCircles implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var leads = new HashMap<String, Set<String>>();
        for (var group : linted.entries().synonyms()) {
            if (group.value().oneWay()) {
                var from = folded(group.value(), 0);
                var to = folded(group.value(), 1);
                if (reaches(leads, to, from)) {
                    findings.accept(Finding.error(
                            "synonym.cycle",
                            group,
                            group.value().members().getFirst(),
                            group.value().members().getLast()));
                } else {
                    leads.computeIfAbsent(from, f -> new LinkedHashSet<>()).add(to);
                }
            }
        }
    }

    private static String folded(SynonymGroup group, int member) {
        return CharFolding.fold(group.members().get(member));
    }

    private static boolean reaches(Map<String, Set<String>> leads, String from, String sought) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<String>();
        open.add(from);
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(sought)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(leads.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
