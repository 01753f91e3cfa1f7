package org.duijie.dictionaries.file;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into sentences, after 。！？；!?; */
public final class Sentences {
    private static final String ENDS = "。！？；!?;";

    private Sentences() {}

    /** {@return the sentences of a line, each with what ends it; together they are the line} */
    public static List<String> of(String line) {
        var sentences = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < line.length(); at++) {
            if (ENDS.indexOf(line.charAt(at)) >= 0) {
                sentences.add(line.substring(start, at + 1));
                start = at + 1;
            }
        }
        if (start < line.length()) {
            sentences.add(line.substring(start));
        }
        return sentences;
    }
}
