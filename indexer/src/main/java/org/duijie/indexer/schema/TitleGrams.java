package org.duijie.indexer.schema;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The beginnings of what can be typed for a title, as terms of {@link SuggestFields#TITLE_GRAMS}: each begins with its length, and the
 * lengths are few, so that a term's postings are all that a typed beginning can mean, and the best of them are found by
 * the frequencies, which hold the rank.
 */
public final class TitleGrams {
    private static final List<Integer> LENGTHS = List.of(1, 2, 3, 4, 6, 8, 12, 16);
    /** The longest beginning of Chinese characters or initials; eight of them are as telling as sixteen letters of pinyin. */
    public static final int LONGEST = 8;
    /** The longest beginning of letters and digits. */
    private static final int LONGEST_LETTERS = 16;

    private static final int LONGEST_RANKED = 63;
    private static final int PLACES = 2 * Place.Form.values().length;

    private TitleGrams() {}

    /** {@return how much of something typed its term holds, in chars} */
    public static int most(String typed) {
        boolean letters = typed.chars().limit(LONGEST).allMatch(c -> c < 128);
        return letters ? LONGEST_LETTERS : LONGEST;
    }

    /**
     * {@return what the terms begin with that hold something typed; with {@link #isWhole} the only term itself}
     *
     * @param typed what was typed, as {@link Readings} have it, at least a char
     */
    public static String prefix(String typed) {
        int length = Math.min(typed.length(), most(typed));
        return (char) ('0' + roundedUp(length)) + typed.substring(0, length);
    }

    /** {@return whether there is a term of just the length of something typed, or of as much of it as a term holds} */
    public static boolean isWhole(String typed) {
        int length = Math.min(typed.length(), most(typed));
        return roundedUp(length) == length;
    }

    /** {@return the term of the longest beginning of something typed that has one} */
    public static String beginning(String typed) {
        int length = Math.min(typed.length(), most(typed));
        int step = LENGTHS.stream().filter(l -> l <= length).reduce((a, b) -> b).orElseThrow();
        return (char) ('0' + step) + typed.substring(0, step);
    }

    /** Adds the beginnings of something that can be typed in a form, each with the best rank it has. */
    static void add(String typed, Place.Form form, int rank, Map<String, Integer> grams) {
        int most = Math.min(typed.length(), form == Place.Form.INITIALS ? LONGEST : most(typed));
        for (int length : LENGTHS) {
            grams.merge((char) ('0' + length) + typed.substring(0, Math.min(length, most)), rank, Math::max);
            if (length >= most) {
                return;
            }
        }
    }

    /** {@return the rank of a title, from 1: by its place, then the shorter one before} */
    static int rank(Place place, int length) {
        return (PLACES - 1 - place.code()) * (LONGEST_RANKED + 1)
                + LONGEST_RANKED
                - Math.min(LONGEST_RANKED, length)
                + 1;
    }

    /** {@return the place that a rank was given for} */
    public static Place place(float rank) {
        return Place.of(PLACES - 1 - ((int) rank - 1) / (LONGEST_RANKED + 1));
    }

    private static int roundedUp(int length) {
        return IntStream.range(0, LENGTHS.size())
                .map(LENGTHS::get)
                .filter(l -> l >= length)
                .findFirst()
                .orElseThrow();
    }
}
