package org.duijie.corpus.store;

import java.util.Locale;
import org.duijie.corpus.check.BrokenRule;

/**
 * An entry that an import refused.
 *
 * @param file the file it stands in, with the part of it, such as {@code a.zip!b.csv}, {@code a.xlsx!成果}
 * @param line where it begins: line, row, element or document, 1 for the first
 * @param rule what it breaks
 * @param raw its text, shortened where it is over-long
 */
public record Reject(String file, long line, BrokenRule rule, String raw) {
    /** {@return file, line and reason as one line, such as {@code a.jsonl:3: title: must be text, was 5}} */
    public String text(Locale language) {
        return file + ":" + line + ": " + rule.text(language);
    }
}
