package org.duijie.dictionaries.segment;

/** How finely text is cut. */
public enum Granularity {
    /**
     * One cut without overlaps, by the shortest meaningful words: every character that is not white space is in exactly one word.
     * Follows the standard of the People's Daily corpus and of Universal Dependencies for patents where they agree (操作 系统, 显示区,
     * 2000年, 第一), the latter for 用 于, 在 于, 基 于.
     */
    FINE,
    /**
     * For finding: the longest words and the meaningful words within them (锂电池隔膜, 锂电池, 电池, 隔膜), mixed tokens whole and in parts
     * (6061-T6, 6061, T6), in normal forms; punctuation left out.
     */
    SEARCH
}
