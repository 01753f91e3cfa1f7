package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * Folds each char to the one that a searcher means: traditional to simplified, full to half width, upper to lower case, subscript
 * and superscript digits to plain ones (CO₂ to co2). One char becomes one char, so offsets stay.
 */
public final class CharFolding {
    private static final char[] FOLDED = table();

    private CharFolding() {}

    /** {@return the folded char} */
    public static char fold(char c) {
        return FOLDED[c];
    }

    /** {@return the folded text, of the same length} */
    public static String fold(CharSequence text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            char c = (char) i;
            table[i] = Character.isSurrogate(c) ? c : Character.toLowerCase(CharTable.convert(halfWidth(c)));
        }
        return table;
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (c >= '₀' && c <= '₉') {
            return (char) (c - '₀' + '0');
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '⁰' -> '0';
            case '¹' -> '1';
            case '²' -> '2';
            case '³' -> '3';
            default -> c >= '⁴' && c <= '⁹' ? (char) (c - '⁴' + '4') : c;
        };
    }
}
