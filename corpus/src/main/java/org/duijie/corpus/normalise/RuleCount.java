package org.duijie.corpus.normalise;

import java.util.List;

/**
 * What one rule did during an import.
 *
 * @param rule the rule's name
 * @param changed values written in another form
 * @param warned values kept with a warning
 * @param refused values for which a record was refused
 * @param examples the first of each outcome, at most {@value RuleCounts#EXAMPLES} with different values
 */
public record RuleCount(String rule, long changed, long warned, long refused, List<Example> examples) {
    /**
     * A finding and where it was made.
     *
     * @param place file and line, such as {@code a.csv:3}
     * @param finding what was done
     */
    public record Example(String place, Finding finding) {}

    /** Copies the list. */
    public RuleCount {
        examples = List.copyOf(examples);
    }
}
