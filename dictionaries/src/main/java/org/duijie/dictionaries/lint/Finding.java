package org.duijie.dictionaries.lint;

import java.util.List;
import java.util.Locale;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.Placed;

/**
 * Something wrong, with its place and an example.
 *
 * @param rule name of the rule; stable, for programs
 * @param severity how bad it is
 * @param file the dictionary's name
 * @param line from 1, or 0 where it is the file as a whole
 * @param values what fills the places of the rule's text
 */
public record Finding(String rule, Severity severity, String file, int line, List<Object> values) {
    /** Copies. */
    public Finding {
        values = List.copyOf(values);
    }

    static Finding error(String rule, Placed<?> at, Object... values) {
        return new Finding(rule, Severity.ERROR, at.file(), at.line(), List.of(values));
    }

    static Finding warning(String rule, Placed<?> at, Object... values) {
        return new Finding(rule, Severity.WARNING, at.file(), at.line(), List.of(values));
    }

    static Finding of(DictionaryFault fault) {
        return new Finding(fault.rule(), Severity.ERROR, fault.file(), fault.line(), fault.values());
    }

    /** {@return the place, such as {@code mine.terms.txt:12}} */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** {@return what is wrong, with an example: English for {@code en}, else Chinese} */
    public String text(Locale locale) {
        return DictionaryFault.text(locale, rule, values.toArray());
    }
}
