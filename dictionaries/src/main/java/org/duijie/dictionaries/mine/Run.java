package org.duijie.dictionaries.mine;

import java.util.List;
import org.duijie.dictionaries.segment.Word;

/**
 * Words of a text that follow each other with nothing between them, no punctuation, white space or number. Phrases are stretches of a
 * run.
 *
 * @param words in order
 * @param places what each may be in a phrase
 */
record Run(List<Word> words, List<Place> places) {
    /** The most words of a phrase. */
    private static final int MOST_WORDS = 6;
    /** The longest phrase: Chinese characters, and one for every run of letters and digits. */
    private static final int LONGEST = 8;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    /** What a word may be in a phrase. */
    enum Place {
        ANY,
        FIRST_ONLY,
        NONE
    }

    /** Takes phrases. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes a phrase, a single word too.
         *
         * @param first number of its first word
         * @param next number of the word after its last
         * @param hash the same for the same words
         * @return whether longer phrases that begin so are of interest
         */
        boolean visit(int first, int next, long hash);
    }

    /** Gives every phrase. */
    void forEachPhrase(Visitor visitor) {
        for (int first = 0; first < words.size(); first++) {
            if (places.get(first) != Place.NONE) {
                visitFrom(first, visitor);
            }
        }
    }

    private void visitFrom(int first, Visitor visitor) {
        long hash = 1;
        int length = 0;
        int end = Math.min(words.size(), first + MOST_WORDS);
        for (int at = first; at < end && (at == first || places.get(at) == Place.ANY); at++) {
            var form = words.get(at).form();
            length += length(form);
            hash = Long.rotateLeft((hash ^ form.hashCode()) * MULTIPLIER, 29);
            if (length > LONGEST || !visitor.visit(first, at + 1, hash)) {
                return;
            }
        }
    }

    private static int length(String form) {
        return isChinese(form) ? form.length() : 1;
    }

    /** {@return whether a form has a Chinese character} */
    static boolean isChinese(String form) {
        return form.codePoints().anyMatch(Character::isIdeographic);
    }

    /** {@return a phrase's words, parted by spaces} */
    String key(int first, int next) {
        if (next == first + 1) {
            return words.get(first).form();
        }
        var key = new StringBuilder(words.get(first).form());
        for (int at = first + 1; at < next; at++) {
            key.append(' ').append(words.get(at).form());
        }
        return key.toString();
    }

    /** {@return where a phrase begins in the text} */
    int start(int first) {
        return words.get(first).start();
    }

    /** {@return where a phrase ends in the text} */
    int end(int next) {
        return words.get(next - 1).end();
    }
}
