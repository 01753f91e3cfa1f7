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
 * @param malformed whether the reader of dictionaries refuses the line or file
 */
public record Finding(String rule, Severity severity, String file, int line, List<Object> values, boolean malformed) {
    /** Copies. */
    public Finding {
        values = List.copyOf(values);
    }

    static Finding of(String rule, Severity severity, Placed<?> at, Object... values) {
        return new Finding(rule, severity, at.file(), at.line(), List.of(values), false);
    }

    static Finding error(String rule, Placed<?> at, Object... values) {
        return of(rule, Severity.ERROR, at, values);
    }

    static Finding warning(String rule, Placed<?> at, Object... values) {
        return of(rule, Severity.WARNING, at, values);
    }

    static Finding note(String rule, Placed<?> at, Object... values) {
        return of(rule, Severity.NOTE, at, values);
    }

    static Finding of(DictionaryFault fault) {
        return new Finding(fault.rule(), Severity.ERROR, fault.file(), fault.line(), fault.values(), true);
    }

    /** {@return the place, such as {@code mine.terms.txt:12}} */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** {@return why the rule is there: English for {@code en}, else Chinese} */
    public String why(Locale locale) {
        return DictionaryFault.text(locale, (malformed ? "malformed" : rule) + ".why");
    }

    /** {@return what is wrong, with an example: English for {@code en}, else Chinese} */
    public String text(Locale locale) {
        return DictionaryFault.text(locale, rule, values.toArray());
    }
}
