package org.duijie.dictionaries.vocabulary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.file.DictionaryLine;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.synonym.SynonymGroup;

/** Finds one-way synonyms that lead back to where they began (a => b, b => a): what is meant is a group of equals. */
final class SynonymCycles {
    private final Map<String, List<String>> leads = new HashMap<>();

    /**
     * {@return the group}
     *
     * @throws org.duijie.dictionaries.DictionaryFault {@code synonym.cycle} if with it some one-way synonyms lead back
     */
    SynonymGroup checked(DictionaryLine line, SynonymGroup group) {
        if (group.oneWay()) {
            var from = CharFolding.fold(group.members().getFirst());
            var to = CharFolding.fold(group.members().getLast());
            if (reaches(to, from)) {
                throw line.fault(
                        "synonym.cycle",
                        group.members().getFirst(),
                        group.members().getLast());
            }
            leads.computeIfAbsent(from, f -> new ArrayList<>()).add(to);
        }
        return group;
    }

    private boolean reaches(String from, String sought) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(sought)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(leads.getOrDefault(next, List.of()));
            }
        }
        return false;
    }
}
