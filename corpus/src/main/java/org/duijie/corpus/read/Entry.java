package org.duijie.corpus.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Supplier;
import org.duijie.corpus.check.BrokenRule;

/** What a reader found in one place of a file. */
public sealed interface Entry {
    /** {@return the number of the line on which it begins, 1 for the first} */
    long line();

    /** {@return the text as it stands in the file; shortened where it is over-long, with U+FFFD where it is not UTF-8} */
    String raw();

    /**
     * An object, not yet checked against the record's rules.
     *
     * @param line where it begins
     * @param object its fields, named as in records
     * @param text gives the raw text
     */
    record Found(long line, ObjectNode object, Supplier<String> text) implements Entry {
        @Override
        public String raw() {
            return text.get();
        }
    }

    /**
     * Something that is no object.
     *
     * @param line where it begins
     * @param rule the rule it breaks
     * @param raw its text
     */
    record Faulty(long line, BrokenRule rule, String raw) implements Entry {}
}
