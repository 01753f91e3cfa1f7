package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;

/**
 * Folds each char to the one that a searcher means: traditional to simplified, full to half width, upper to lower case, subscript
 * and superscript digits and signs to plain ones (CO₂ to co2, Li⁺ to li+), every kind of hyphen, minus and space to the plain one. One char becomes one char, so offsets stay.
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

    /** {@return the text in half width, with capitals and traditional characters as they are} */
    static String halfWidth(CharSequence text) {
        var half = new char[text.length()];
        for (int i = 0; i < half.length; i++) {
            half[i] = halfWidth(text.charAt(i));
        }
        return new String(half);
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = Character.toLowerCase(simplified(halfWidth((char) i)));
        }
        return table;
    }

    /** By HanLP's table of single traditional characters, to its end (薴 to 苧 to 苎); what would become a surrogate pair stays. */
    private static char simplified(char c) {
        if (!isHan(c)) {
            return c;
        }
        var simplified = TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
        boolean changed = simplified.length() == 1 && simplified.charAt(0) != c;
        return changed ? simplified(simplified.charAt(0)) : c;
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
        if (c >= '⁴' && c <= '⁹') {
            return (char) (c - '⁴' + '4');
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '⁰' -> '0';
            case '¹' -> '1';
            case '²' -> '2';
            case '³' -> '3';
            case '⁺', '₊', '﹢' -> '+';
            case '⁻', '₋', '‐', '‑', '‒', '–', '−', '﹣' -> '-';
            case 'ⁿ' -> 'n';
            case 'µ' -> 'μ';
            case '〜', '∼' -> '~';
            case '﹪' -> '%';
            case '醯' -> '酰'; // in Taiwan's names of chemicals
            default -> c;
        };
    }
}
