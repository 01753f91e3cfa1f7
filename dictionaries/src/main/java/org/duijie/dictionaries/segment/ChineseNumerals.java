package org.duijie.dictionaries.segment;

/** Numbers in Chinese characters: 二十五, 二○○一. */
final class ChineseNumerals {
    private static final CharSet NUMERALS = CharSet.of("○〇零一二三四五六七八九十百千万亿两");

    private ChineseNumerals() {}

    /** {@return where the numerals that begin at an offset end; the offset itself if none begins there} */
    static int end(char[] text, int from) {
        int at = from;
        while (at < text.length && isNumeral(text[at])) {
            at++;
        }
        return at;
    }

    static boolean isNumeral(char c) {
        return NUMERALS.has(c);
    }
}
