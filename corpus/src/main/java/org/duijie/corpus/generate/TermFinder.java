package org.duijie.corpus.generate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds known terms in texts, and acronyms: what may be replaced by another term. */
final class TermFinder {
    static final int SHORTEST = 2;
    static final int LONGEST = 8;

    private final Set<String> terms = new HashSet<>();
    /** The lengths of the terms that begin with two characters, a bit each. */
    private final Map<Integer, Integer> lengths = new HashMap<>();

    TermFinder(Collection<String> terms) {
        for (var term : terms) {
            if (term.length() >= SHORTEST && term.length() <= LONGEST && this.terms.add(term)) {
                lengths.merge(head(term, 0), 1 << term.length(), (a, b) -> a | b);
            }
        }
    }

    /** {@return for each place how long the term is that begins there, 0 for none; terms do not overlap} */
    byte[] lengthsIn(String text) {
        var found = new byte[text.length()];
        for (int at = 0; at < text.length(); ) {
            int length = isLatin(text.charAt(at)) ? latin(text, at) : listed(text, at);
            if (length >= SHORTEST && length <= LONGEST) {
                found[at] = (byte) length;
            }
            at += Math.max(1, length);
        }
        return found;
    }

    /** {@return how often each term is in a text} */
    Map<String, Integer> countsIn(String text) {
        var counts = new HashMap<String, Integer>();
        var found = lengthsIn(text);
        for (int at = 0; at < found.length; at++) {
            if (found[at] > 0) {
                counts.merge(text.substring(at, at + found[at]), 1, Integer::sum);
            }
        }
        return counts;
    }

    private int listed(String text, int at) {
        int known = at + SHORTEST > text.length() ? 0 : lengths.getOrDefault(head(text, at), 0);
        for (int length = Math.min(LONGEST, text.length() - at); length >= SHORTEST; length--) {
            if ((known & (1 << length)) != 0 && terms.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static int latin(String text, int at) {
        int end = at;
        while (end < text.length() && isLatin(text.charAt(end))) {
            end++;
        }
        return end - at;
    }

    static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int head(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }
}
