package org.duijie.dictionaries.segment;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.utility.Predefine;

/**
 * HanLP's dictionaries: the core words with their frequencies and the counts of their pairs, counted in the People's Daily, and its
 * supplement of words without pairs. Loaded once for the process; HanLP reads them from its jar.
 *
 * <p>The cost of a word after another is HanLP's: −ln(0.9·(µ·n(ab)/n(a) + 1 − µ) + 0.1·n(b)/N).
 */
final class CoreLexicon {
    /** The version of the library with its dictionaries. */
    static final String VERSION = "portable-1.8.6";
    /** The core's word for any number. */
    static final int NUMBER = CoreDictionary.M_WORD_ID;
    /** The core's word for any run of letters. */
    static final int LETTERS = CoreDictionary.X_WORD_ID;
    /** The core's word for a text's beginning. */
    static final int BEGIN = CoreDictionary.BEGIN_WORD_ID;
    /** The core's word for a text's end. */
    static final int END = CoreDictionary.END_WORD_ID;

    private static final double LAMBDA = Predefine.lambda;
    private static final double MYU = Predefine.myu;

    static final Lexicon CORE = core();
    static final Lexicon SUPPLEMENT = supplement();
    /** Which core words follow which. */
    static final CorePairs PAIRS = CorePairs.read();

    private CoreLexicon() {}

    /** {@return the cost of a word seen so often, after any word it was never seen after} */
    static float cost(double frequency) {
        return (float) -Math.log(Predefine.lambda * (1 - Predefine.myu)
                + (1 - Predefine.lambda) * frequency / Predefine.TOTAL_FREQUENCY);
    }

    /** {@return the cost of a core word after another, given how often it followed} */
    static float cost(int first, int second, int pairs) {
        double after = MYU * pairs / (frequency(first) + 1) + 1 - MYU;
        return (float) -Math.log(LAMBDA * after + (1 - LAMBDA) * frequency(second) / Predefine.TOTAL_FREQUENCY);
    }

    /** {@return how often a core word was seen} */
    static int frequency(int word) {
        return CoreDictionary.get(word).totalFrequency;
    }

    /** {@return the id of a core word, or -1} */
    static int idOf(String form) {
        return CoreDictionary.getWordID(form);
    }

    private static Lexicon core() {
        var trie = CoreDictionary.trie;
        var words = new Lexicon.Builder(trie.size());
        for (int i = 0; i < trie.size(); i++) {
            words.add(
                    i,
                    trie.getValueAt(i).totalFrequency,
                    trie.getValueAt(i).nature[0].toString(),
                    Origin.CORE);
        }
        return words.build(trie.getBase(), trie.getCheck());
    }

    private static Lexicon supplement() {
        var trie = CustomDictionary.DEFAULT.dat;
        var words = new Lexicon.Builder(trie.size());
        for (int i = 0; i < trie.size(); i++) {
            words.add(-1, 1, trie.getValueAt(i).nature[0].toString(), Origin.SUPPLEMENT);
        }
        return words.build(trie.getBase(), trie.getCheck());
    }
}
