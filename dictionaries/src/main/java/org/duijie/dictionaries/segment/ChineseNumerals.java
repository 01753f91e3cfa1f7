package org.duijie.dictionaries.segment;

/** Numbers in Chinese characters: 二十五, 二○○一. */
final class ChineseNumerals {
    private static final CharSet NUMERALS = CharSet.of("○〇零一二三四五六七八九十百千万亿两");

    private ChineseNumerals() {}

    /** {@return where an ordinal of several numerals ends (第二十一); the offset itself if none begins there} */
    static int endOfOrdinal(char[] text, int from) {
        int end = text[from] == '第' ? end(text, from + 1) : from;
        return end > from + 2 ? end : from;
    }

    /** {@return where the numerals that begin at an offset end; the offset itself if none begins there} */
    static int end(char[] text, int from) {
        int at = from;
        while (at < text.length && isNumeral(text[at])) {
            at++;
        }
        return at;
    }

    /** {@return whether 万 or 亿 follows digits or 多: a unit of the number, as in 500万元, not of what comes after} */
    static boolean areMyriads(char[] text, int at) {
        return at > 0
                && (text[at] == '万' || text[at] == '亿')
                && (MixedToken.isDigit(text[at - 1]) || text[at - 1] == '多');
    }

    static boolean isNumeral(char c) {
        return NUMERALS.has(c);
    }
}
