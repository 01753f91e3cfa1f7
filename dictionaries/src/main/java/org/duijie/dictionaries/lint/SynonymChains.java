package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * {@code synonym.chain}: a word in two groups of equals joins them, though the rest of one group may have nothing to do with the rest of
 * the other. A word in {@value #ERROR_FROM} groups or more is an error: it means too many things.
 */
final class SynonymChains implements LintRule {
    static final int ERROR_FROM = 3;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var groups = new HashMap<String, List<Placed<SynonymGroup>>>();
        linted.base().synonyms().forEach(g -> add(groups, g));
        for (var group : linted.entries().synonyms()) {
            add(groups, group).forEach(member -> report(groups, group, member, findings));
        }
    }

    /** Adds a group to those of its members; returns the members that were in another. */
    private static List<String> add(Map<String, List<Placed<SynonymGroup>>> groups, Placed<SynonymGroup> group) {
        var shared = new ArrayList<String>();
        if (!group.value().oneWay()) {
            for (var member : group.value().members()) {
                var known = groups.computeIfAbsent(CharFolding.fold(member), m -> new ArrayList<>());
                if (!known.isEmpty()) {
                    shared.add(member);
                }
                known.add(group);
            }
        }
        return shared;
    }

    private static void report(
            Map<String, List<Placed<SynonymGroup>>> groups,
            Placed<SynonymGroup> group,
            String member,
            Consumer<Finding> findings) {
        var known = groups.get(CharFolding.fold(member));
        for (var earlier : known.subList(0, known.size() - 1)) {
            var far = other(earlier.value(), group.value());
            var near = other(group.value(), earlier.value());
            if (!far.isEmpty() && !near.isEmpty()) {
                var severity = known.size() >= ERROR_FROM ? Severity.ERROR : Severity.WARNING;
                var chain = far + " = " + member + " = " + near;
                findings.accept(
                        Finding.of("synonym.chain", severity, group, member, known.size(), chain, earlier.place()));
                return;
            }
        }
    }

    /** The first member of a group that is not in the other; empty if all are. */
    private static String other(SynonymGroup group, SynonymGroup not) {
        Set<String> folded = new HashSet<>();
        not.members().forEach(m -> folded.add(CharFolding.fold(m)));
        return group.members().stream()
                .filter(m -> !folded.contains(CharFolding.fold(m)))
                .findFirst()
                .orElse("");
    }
}
