package org.duijie.dictionaries.exchange;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.dictionaries.segment.CharFolding;
import org.duijie.dictionaries.synonym.SynonymGroup;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Placed;
import org.duijie.dictionaries.vocabulary.PlacedContent;

/** What the shipped dictionaries, the user's others and the import so far say. Forms are folded. */
final class Known {
    private final Map<String, Placed<Term>> terms = new HashMap<>();
    private final Map<String, Float> weights = new HashMap<>();
    private final Map<String, Placed<SynonymGroup>> equals = new HashMap<>();
    private final Map<String, Set<String>> leads = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    Known(List<Path> userFiles) {
        add(PlacedContent.shipped());
        add(PlacedContent.of(userFiles));
    }

    private void add(PlacedContent content) {
        content.terms().forEach(t -> terms.put(CharFolding.fold(t.value().form()), t));
        content.stopTerms().forEach(s -> weights.put(s.value().form(), s.value().weight()));
        content.synonyms().forEach(this::add);
    }

    /** Adds a group. */
    void add(Placed<SynonymGroup> group) {
        var members = group.value().members();
        if (group.value().oneWay()) {
            leads.computeIfAbsent(CharFolding.fold(members.getFirst()), m -> new HashSet<>())
                    .add(CharFolding.fold(members.getLast()));
        } else {
            members.forEach(m -> equals.putIfAbsent(CharFolding.fold(m), group));
        }
    }

    /** {@return a term of the same form, in any way of writing} */
    Optional<Placed<Term>> term(String form) {
        return Optional.ofNullable(terms.get(CharFolding.fold(form)));
    }

    /** {@return whether this is the first time that the import brings a form} */
    boolean isNew(String form) {
        return taken.add(CharFolding.fold(form));
    }

    /** {@return how much a word counts, 0 to 1} */
    float weight(String form) {
        return weights.getOrDefault(CharFolding.fold(form), 1f);
    }

    /** {@return the group of equals that has a word} */
    Optional<Placed<SynonymGroup>> group(String member) {
        return Optional.ofNullable(equals.get(CharFolding.fold(member)));
    }

    /** {@return whether one word asks for another already} */
    boolean leads(String from, String to) {
        var group = equals.get(CharFolding.fold(from));
        return leads.getOrDefault(CharFolding.fold(from), Set.of()).contains(CharFolding.fold(to))
                || (group != null && group.equals(equals.get(CharFolding.fold(to))));
    }

    /** {@return whether one-way synonyms lead from one word to another, over any others} */
    boolean reaches(String from, String to) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(CharFolding.fold(from)));
        var sought = CharFolding.fold(to);
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
