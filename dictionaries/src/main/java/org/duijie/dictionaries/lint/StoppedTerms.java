package org.duijie.dictionaries.lint;

import java.util.function.Consumer;

/**
 * Terms that the stop words contradict: {@code term.stopped} where the word is left out of every index, {@code term.weak} where it counts
 * for little.
 */
final class StoppedTerms implements LintRule {
    /** A term that counts less than this is hardly worth being one. */
    private static final float WEAK = 0.3f;

    @Override
    public void check(Linted linted, Consumer<Finding> findings) {
        for (var term : linted.entries().terms()) {
            float weight = linted.weight(term.value().form());
            if (weight == 0 && term.value().cut().isEmpty() && !isFunctionWord(term.value().partOfSpeech())) {
                findings.accept(Finding.error("term.stopped", term, term.value().form()));
            } else if (weight > 0 && weight < WEAK) {
                findings.accept(Finding.warning("term.weak", term, term.value().form(), weight));
            }
        }
    }

    /** 所述 is a term so that it is cut as one word, and then left out. */
    private static boolean isFunctionWord(String partOfSpeech) {
        return partOfSpeech.equals("d") || partOfSpeech.equals("p");
    }
}
