package org.duijie.indexer.schema;

import java.util.List;
import org.duijie.dictionaries.pinyin.Pinyin;
import org.duijie.dictionaries.segment.CharFolding;

/**
 * A text as a person may type it: its letters, digits and Chinese characters, folded, each with its syllable; blanks, punctuation and
 * control characters left out. Immutable.
 *
 * <p>石墨烯/银 can be typed as 石墨烯银, shimoxiyin and smxy.
 */
public final class Readings {
    private final String literal;
    private final int[] offsets;
    private final List<String> syllables;

    private Readings(String literal, int[] offsets, List<String> syllables) {
        this.literal = literal;
        this.offsets = offsets;
        this.syllables = syllables;
    }

    /** {@return the readings of any text; half surrogate pairs are left out} */
    public static Readings of(CharSequence text) {
        var folded = CharFolding.fold(text);
        var kept = new StringBuilder(folded.length());
        var offsets = new int[folded.length()];
        for (int at = 0; at < folded.length(); ) {
            int codePoint = folded.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            for (; at < end; at++) {
                if (Character.isLetterOrDigit(codePoint)) {
                    offsets[kept.length()] = at;
                    kept.append(folded.charAt(at));
                }
            }
        }
        return new Readings(kept.toString(), offsets, Pinyin.syllables(kept));
    }

    /** {@return how many chars are left} */
    public int length() {
        return literal.length();
    }

    /** {@return the chars as they are written, folded} */
    public String literal() {
        return literal;
    }

    /** {@return the syllable of a char, empty if it is not Chinese} */
    public String syllable(int index) {
        return syllables.get(index);
    }

    /** {@return a part of the text by its sound: syllables, and other chars as they are} */
    public String sound(int from, int to) {
        var sound = new StringBuilder();
        for (int i = from; i < to; i++) {
            var syllable = syllables.get(i);
            sound.append(syllable.isEmpty() ? literal.substring(i, i + 1) : syllable);
        }
        return sound.toString();
    }

    /** {@return where a char stands in the text as it was given} */
    public int offset(int index) {
        return offsets[index];
    }

    /** {@return the first char that stands at an offset of the text or after it; {@link #length()} if there is none} */
    public int indexOf(int offset) {
        int index = 0;
        while (index < literal.length() && offsets[index] < offset) {
            index++;
        }
        return index;
    }

    /**
     * What can be typed for the text from a char on.
     *
     * @param from the first char
     * @param form how it is typed
     * @param most how many chars at most
     */
    public String from(int from, Place.Form form, int most) {
        int to = Math.min(
                literal.length(), from + Math.min(most, literal.length())); // no reading is shorter than its char
        if (form == Place.Form.LITERAL) {
            return literal.substring(from, to);
        }
        var typed = new StringBuilder();
        for (int i = from; i < to; i++) {
            var sound = sound(i, i + 1);
            typed.append(form == Place.Form.FULL ? sound : sound.substring(0, 1));
        }
        typed.setLength(Math.min(typed.length(), most));
        return typed.toString();
    }
}
