package org.duijie.corpus.normalise;

import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;

/**
 * What a rule did to one value.
 *
 * @param rule the rule's name, such as {@code region}
 * @param field the field, such as {@code owner.uscc}
 * @param outcome what became of the value
 * @param before the value as it was given
 * @param after the normal form; empty where nothing is left of it
 * @param message what is wrong with it; empty for a change
 */
public record Finding(
        String rule, String field, Outcome outcome, String before, String after, Optional<BrokenRule> message) {
    /** What became of a value. */
    public enum Outcome {
        /** It was written in another form. */
        CHANGED,
        /** Something is wrong with it, and it was kept. */
        WARNED,
        /** It is impossible, and its record was refused. */
        REFUSED
    }
}
