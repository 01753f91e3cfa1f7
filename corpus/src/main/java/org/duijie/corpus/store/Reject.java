package org.duijie.corpus.store;

import java.nio.file.Path;
import java.util.Locale;
import org.duijie.corpus.check.BrokenRule;

/**
 * An entry that an import refused.
 *
 * @param file the file it stands in
 * @param line where it begins, 1 for the first
 * @param rule what it breaks
 * @param raw its text, shortened where it is over-long
 */
public record Reject(Path file, long line, BrokenRule rule, String raw) {
    /** {@return file, line and reason as one line, such as {@code a.jsonl:3: title: must be text, was 5}} */
    public String text(Locale language) {
        return file + ":" + line + ": " + rule.text(language);
    }
}
