package org.duijie.dictionaries.mine;

import org.duijie.dictionaries.vocabulary.Vocabulary;

/**
 * Finds new terms in texts. A candidate is a stretch of two to six words of fine mode, at most eight Chinese characters (a run of letters
 * and digits counts as one), without punctuation, numbers or words that hardly count (see {@link RunCutter}), that has a Chinese character, is
 * not in the vocabulary, and does not always lie in one and the same longer stretch. {@link MinedTerm} says how candidates are ranked.
 *
 * <p>Texts are read three times: see {@link PhraseCounts} for the first two; the third looks around the best candidates by
 * log2(1 + C-value) · association, five times as many as terms are asked for and 10,000 at the least. Safe for several threads.
 */
public final class TermMiner {
    /** How often the texts are read. */
    public static final int READINGS = 3;

    private static final int CANDIDATES_PER_TERM = 5;
    private static final int LEAST_CANDIDATES = 10_000;

    private final Vocabulary vocabulary;
    private final MiningOptions options;

    /** A miner of what a vocabulary lacks. */
    public TermMiner(Vocabulary vocabulary, MiningOptions options) {
        this.vocabulary = vocabulary;
        this.options = options;
    }

    /**
     * {@return the terms of texts}
     *
     * @throws RuntimeException what giving out a text throws
     */
    public MinedTerms mine(Texts texts) {
        var cutter = new RunCutter(vocabulary);
        var counts = new PhraseCounts(options.minFrequency(), options.memory());
        var size = read(texts, (number, text) -> cutter.forEachRun(text, (piece, run) -> counts.sketch(run)));
        read(texts, (number, text) -> cutter.forEachRun(text, (piece, run) -> counts.count(run)));
        counts.finish();
        int most = Math.max(LEAST_CANDIDATES, CANDIDATES_PER_TERM * options.top());
        var candidates = Candidates.best(counts, vocabulary, most);
        read(texts, (number, text) -> cutter.forEachRun(text, candidates.reader(number)::read));
        return new MinedTerms(
                candidates.terms(options.top()), size.texts(), size.characters(), counts.words(), counts.floor());
    }

    private Reading.Size read(Texts texts, Reading.Work work) {
        return Reading.of(texts, options.threads(), work);
    }
}
