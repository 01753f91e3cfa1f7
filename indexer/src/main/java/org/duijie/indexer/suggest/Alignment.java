package org.duijie.indexer.suggest;

import java.util.BitSet;
import org.duijie.indexer.schema.Readings;

/**
 * Lays typed chars along a text: each char of the text is typed as itself, as its syllable or as the first letter of it; the last
 * syllable may be begun only.
 */
final class Alignment {
    private static final int NONE = -1;

    private final String typed;
    private final Readings text;
    private final BitSet failed = new BitSet();

    Alignment(String typed, Readings text) {
        this.typed = typed;
        this.text = text;
    }

    /** {@return the char after the last one that is typed, if typing began at a char; less than that if it cannot have} */
    int endFrom(int start) {
        return end(start, 0);
    }

    private int end(int at, int next) {
        if (next == typed.length()) {
            return at;
        }
        int state = at * (typed.length() + 1) + next;
        if (at == text.length() || failed.get(state)) {
            return NONE;
        }
        int end = typed.charAt(next) == text.literal().charAt(at) ? end(at + 1, next + 1) : NONE;
        if (end == NONE) {
            end = spelled(at, next);
        }
        if (end == NONE) {
            failed.set(state);
        }
        return end;
    }

    private int spelled(int at, int next) {
        var syllable = text.syllable(at);
        if (syllable.isEmpty()) {
            return NONE;
        }
        if (typed.startsWith(syllable, next)) {
            int end = end(at + 1, next + syllable.length());
            if (end != NONE) {
                return end;
            }
        }
        if (syllable.startsWith(typed.substring(next))) {
            return at + 1;
        }
        return typed.charAt(next) == syllable.charAt(0) ? end(at + 1, next + 1) : NONE;
    }
}
