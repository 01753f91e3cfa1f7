package org.duijie.dictionaries.exchange;

import java.util.List;
import org.duijie.dictionaries.file.DictionaryLine;

/** Takes what lines say. */
interface ForeignEntries {
    /**
     * A word.
     *
     * @param tag its part of speech in another set of tags; empty if none is said
     */
    void term(DictionaryLine line, String form, String tag);

    /**
     * Words that mean the same.
     *
     * @param oneWay whether only the first asks for the second
     */
    void group(DictionaryLine line, List<String> members, boolean oneWay);

    /** A line that is in order and says nothing for us. */
    void passedOver();
}
