package org.duijie.dictionaries.file;

import org.duijie.dictionaries.DictionaryFault;

/**
 * A line of a text.
 *
 * @param file the dictionary's name
 * @param number from 1
 * @param text as it stands
 */
public record DictionaryLine(String file, int number, String text) {
    /** {@return what to throw where this line breaks a rule} */
    public DictionaryFault fault(String rule, Object... values) {
        return new DictionaryFault(file, number, rule, values);
    }

    /** As the other method, keeping what caused it. */
    public DictionaryFault fault(Throwable cause, String rule, Object... values) {
        return new DictionaryFault(cause, file, number, rule, values);
    }
}
