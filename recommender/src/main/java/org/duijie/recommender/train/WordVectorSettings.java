package org.duijie.recommender.train;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * How word vectors are learned.
 *
 * @param dimension numbers in a vector, 2 to 1024
 * @param window words to each side that a word is learned with, 1 to 50
 * @param mostWords so many words of text at most; of more text a share of the records is taken
 * @param iterations passes over them, 1 to 100; 0 to choose by the size: many over little text
 */
public record WordVectorSettings(int dimension, int window, long mostWords, int iterations) {
    /** What serves most. */
    public static final WordVectorSettings USUAL = new WordVectorSettings(64, 5, 20_000_000, 0);

    /** Below so many words of text, a word needs to occur twice only. */
    private static final long TINY = 200_000;
    /** Passes are chosen so that about so many words are learned from in all. */
    private static final long ENOUGH = 6_000_000;

    private static final int MOST_CHOSEN = 15;

    /** @throws BrokenRule {@code train.setting} */
    public WordVectorSettings {
        require("dimension", dimension, 2, 1024);
        require("window", window, 1, 50);
        require("mostWords", mostWords, 1, 1_000_000_000);
        require("iterations", iterations, 0, 100);
    }

    static void require(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "train.setting", name, value, least, most);
        }
    }

    /** {@return how often a word must occur} */
    int leastCount(long words) {
        return words < TINY ? 2 : 3;
    }

    /** {@return how many passes over so many words} */
    int passes(long words) {
        return iterations > 0 ? iterations : Math.clamp(ENOUGH / Math.max(1, words), 1, MOST_CHOSEN);
    }
}
