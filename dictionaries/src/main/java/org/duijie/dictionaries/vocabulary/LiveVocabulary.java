package org.duijie.dictionaries.vocabulary;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A vocabulary that takes over changes of a folder of dictionaries. Who got a vocabulary before a change goes on with it; who asks
 * afterwards gets the new one.
 */
public final class LiveVocabulary implements Supplier<Vocabulary> {
    private final Optional<Path> folder;
    private volatile Vocabulary current;

    private LiveVocabulary(Optional<Path> folder) {
        this.folder = folder;
        this.current = read();
    }

    /**
     * A vocabulary with the dictionaries of a folder.
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link DictionaryFolder#read}
     */
    public static LiveVocabulary of(Path folder) {
        return new LiveVocabulary(Optional.of(folder));
    }

    /** {@return what is shipped, which does not change} */
    public static LiveVocabulary shipped() {
        return new LiveVocabulary(Optional.empty());
    }

    @Override
    public Vocabulary get() {
        return current;
    }

    /**
     * Takes over what the folder holds now.
     *
     * @return what changed
     * @throws org.duijie.dictionaries.DictionaryFault as {@link DictionaryFolder#read}; what was in force stays so
     */
    public synchronized VocabularyChange reload() {
        var before = current;
        var after = read();
        if (!after.fingerprint().equals(before.fingerprint())) {
            current = after;
        }
        return VocabularyChange.between(before, current);
    }

    private Vocabulary read() {
        return folder.map(f -> Vocabulary.with(DictionaryFolder.read(f))).orElseGet(Vocabulary::shipped);
    }
}
