package org.duijie.dictionaries.lint;

import java.util.function.Consumer;

/**
 * Synonyms that the stop words contradict: {@code synonym.stopped} has nothing to be found by, since all its words are left out of every
 * index, {@code synonym.weak} is a word that counts for little.
 */
final class StoppedSynonyms implements LintRule {
    /** A word below this says so little that what is found by it is mostly wrong. */
    private static final float WEAK = 0.3f;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var group : linted.entries().synonyms()) {
            for (var member : group.value().members()) {
                float weight = heaviest(linted, member);
                if (weight < WEAK) {
                    findings.accept(Finding.of(
                            weight == 0 ? "synonym.stopped" : "synonym.weak",
                            weight == 0 ? Severity.ERROR : Severity.WARNING,
                            group,
                            member,
                            weight));
                }
            }
        }
    }

    private static float heaviest(Linted linted, String member) {
        return (float) linted.wholes(member).stream()
                .mapToDouble(w -> linted.weight(w.form()))
                .max()
                .orElse(0);
    }
}
