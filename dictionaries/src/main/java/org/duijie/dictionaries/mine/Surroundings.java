package org.duijie.dictionaries.mine;

import java.util.TreeMap;
import java.util.function.Supplier;

/** What is around a phrase. Safe for several threads. */
final class Surroundings {
    private static final int CONTEXTS = 3;
    /** From so many bits on, more entropy says nothing more. */
    private static final double MOST_ENTROPY = 4;

    private final Phrase phrase;
    private final Branching left = new Branching();
    private final Branching right = new Branching();
    /** The contexts of the first texts, by the texts' numbers. */
    private final TreeMap<Long, Context> contexts = new TreeMap<>();

    private long texts;

    Surroundings(Phrase phrase) {
        this.phrase = phrase;
    }

    /** Sees the words before and after a place. */
    synchronized void see(Run run, int first, int next) {
        if (first == 0) {
            left.seeEdge();
        } else {
            left.see(run.words().get(first - 1).form());
        }
        if (next == run.words().size()) {
            right.seeEdge();
        } else {
            right.see(run.words().get(next).form());
        }
    }

    /** Sees a text that has the phrase, once. */
    synchronized void seeText(long number, Supplier<Context> context) {
        texts++;
        if (contexts.size() < CONTEXTS || number < contexts.lastKey()) {
            contexts.put(number, context.get());
        }
        if (contexts.size() > CONTEXTS) {
            contexts.pollLastEntry();
        }
    }

    /** {@return whether any text had the phrase} */
    synchronized boolean isSeen() {
        return texts > 0;
    }

    /** {@return the term, once all texts were seen} */
    synchronized MinedTerm term() {
        var first = contexts.firstEntry().getValue();
        return new MinedTerm(
                first.form(),
                first.partOfSpeech(),
                PhraseKey.words(phrase.key()),
                phrase.tally().frequency(),
                texts,
                phrase.association(),
                left.entropy(),
                right.entropy(),
                phrase.tally().cValue(),
                score(),
                contexts.values().stream().map(Context::text).toList());
    }

    private double score() {
        double entropy = Math.min(MOST_ENTROPY, Math.min(left.entropy(), right.entropy()));
        return phrase.score() * entropy;
    }
}
