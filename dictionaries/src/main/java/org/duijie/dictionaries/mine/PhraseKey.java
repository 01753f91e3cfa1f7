package org.duijie.dictionaries.mine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is in a phrase's key: its words, parted by spaces. */
final class PhraseKey {
    private PhraseKey() {}

    static List<String> words(String key) {
        return Arrays.asList(key.split(" ", -1));
    }

    /** {@return the phrase as it is written} */
    static String form(String key) {
        return key.replace(" ", "");
    }

    /** {@return the keys of the shorter phrases in a phrase, as often as they stand there} */
    static List<String> properParts(String key) {
        var words = words(key);
        var parts = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                if (to - from < words.size()) {
                    parts.add(String.join(" ", words.subList(from, to)));
                }
            }
        }
        return parts;
    }
}
