package org.duijie.recommender.train;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.LiveVocabulary;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.RecommenderMessages;

/**
 * A vocabulary by name, which each process loads once: what is shipped, and the user's dictionaries of a folder that all see.
 *
 * @param folder of the user's dictionaries
 * @param fingerprint of the vocabulary that all must have
 */
record SharedVocabulary(String folder, String fingerprint) implements Serializable {
    private static final ConcurrentHashMap<SharedVocabulary, Vocabulary> LOADED = new ConcurrentHashMap<>();

    /** {@return the vocabulary of a folder, as it is now} */
    static SharedVocabulary of(Path folder) {
        var vocabulary = LiveVocabulary.of(folder).get();
        var shared = new SharedVocabulary(folder.toAbsolutePath().toString(), vocabulary.fingerprint());
        LOADED.clear(); // a process trains one model at a time
        LOADED.put(shared, vocabulary);
        return shared;
    }

    /**
     * {@return the vocabulary}
     *
     * @throws BrokenRule {@code train.dictionary} if the folder holds others here
     */
    Vocabulary get() {
        return LOADED.computeIfAbsent(this, SharedVocabulary::load);
    }

    private static Vocabulary load(SharedVocabulary wanted) {
        var vocabulary = LiveVocabulary.of(Path.of(wanted.folder())).get();
        if (!vocabulary.fingerprint().equals(wanted.fingerprint())) {
            throw new BrokenRule(
                    RecommenderMessages.MESSAGES,
                    "train.dictionary",
                    wanted.folder(),
                    vocabulary.fingerprint(),
                    wanted.fingerprint());
        }
        return vocabulary;
    }
}
