package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.dictionary.other.CharTable;

/**
 * Folds each char to the one that a searcher means: traditional to simplified, full to half width, upper to lower case, subscript
 * and superscript digits to plain ones (CO₂ to co2), every kind of space to the plain one. One char becomes one char, so offsets stay.
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
            table[i] = Character.toLowerCase(simplified(halfWidth((char) i)));
        }
        return table;
    }

    /** Follows HanLP's table to its end (働 to 動 to 动), and only from one Chinese character to another: it also has と for 之. */
    private static char simplified(char c) {
        char now = c;
        for (char next = CharTable.convert(now); next != now && isHan(now) && isHan(next); ) {
            now = next;
            next = CharTable.convert(now);
        }
        return now;
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (c >= '₀' && c <= '₉') {
            return (char) (c - '₀' + '0');
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '⁰' -> '0';
            case '¹' -> '1';
            case '²' -> '2';
            case '³' -> '3';
            default -> c >= '⁴' && c <= '⁹' ? (char) (c - '⁴' + '4') : c;
        };
    }
}
