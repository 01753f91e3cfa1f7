package org.duijie.dictionaries.lint;

import java.util.function.Consumer;

/** Something that dictionaries should keep to. */
interface LintRule {
    /** Gives what breaks the rule to the consumer, in the order of the entries. */
    void check(Linted linted, Consumer<Finding> findings);
}
