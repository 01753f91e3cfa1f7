package org.duijie.dictionaries.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.vocabulary.Placed;

/** {@code synonym.duplicate}: a group that says only what another says. */
final class RepeatedGroups implements LintRule {
    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        var byMember = byMember(linted.allGroups());
        for (var group : linted.entries().synonyms()) {
            var said = byMember.get(CharFolding.fold(group.value().members().getFirst())).stream()
                    .filter(g ->
                            !g.place().equals(group.place()) && says(g.value(), group.value()) && !isLater(g, group))
                    .findFirst();
            said.ifPresent(g -> findings.accept(Finding.warning(
                    "synonym.duplicate", group, String.join(" = ", group.value().members()), g.place())));
        }
    }

    private static Map<String, List<Placed<SynonymGroup>>> byMember(List<Placed<SynonymGroup>> groups) {
        var byMember = new HashMap<String, List<Placed<SynonymGroup>>>();
        for (var group : groups) {
            for (var member : group.value().members()) {
                byMember.computeIfAbsent(CharFolding.fold(member), m -> new ArrayList<>())
                        .add(group);
            }
        }
        return byMember;
    }

    private static boolean says(SynonymGroup group, SynonymGroup other) {
        if (group.oneWay()) {
            return other.oneWay()
                    && folded(group).equals(folded(other))
                    && first(group).equals(first(other));
        }
        return folded(group).containsAll(folded(other)) && group.weight() >= other.weight();
    }

    /** Of two that say the same the first stays. */
    private static boolean isLater(Placed<SynonymGroup> other, Placed<SynonymGroup> group) {
        return says(group.value(), other.value()) && other.file().equals(group.file()) && other.line() > group.line();
    }

    private static Set<String> folded(SynonymGroup group) {
        return group.members().stream().map(CharFolding::fold).collect(Collectors.toSet());
    }

    private static String first(SynonymGroup group) {
        return CharFolding.fold(group.members().getFirst());
    }
}
