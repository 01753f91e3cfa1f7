package org.duijie.dictionaries.vocabulary;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.dictionaries.DictionaryFault;

/**
 * A vocabulary that takes over changes of a folder of dictionaries. Who got a vocabulary before a change goes on with it; who asks
 * afterwards gets the new one. Safe for several threads.
 */
public final class LiveVocabulary implements Supplier<Vocabulary> {
    private final Optional<Path> folder;
    private volatile Vocabulary current;
    private volatile Optional<DictionaryFault> fault = Optional.empty();

    private LiveVocabulary(Optional<Path> folder) {
        this.folder = folder;
        this.current =
                folder.map(f -> Vocabulary.with(DictionaryFolder.read(f))).orElseGet(Vocabulary::shipped);
    }

    /**
     * A vocabulary with the dictionaries of a folder.
     *
     * @throws DictionaryFault as {@link DictionaryFolder#read}
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

    /** {@return what is wrong with the folder, why what was in force before is so still; empty where nothing is} */
    public Optional<DictionaryFault> fault() {
        return fault;
    }

    /**
     * Takes over what the folder holds now.
     *
     * @return what changed
     * @throws DictionaryFault as {@link DictionaryFolder#read}; what was in force stays so
     */
    public synchronized VocabularyChange reload() {
        var before = current;
        try {
            folder.ifPresent(f -> takeOver(DictionaryFolder.read(f)));
        } catch (DictionaryFault e) {
            fault = Optional.of(e);
            throw e;
        }
        return VocabularyChange.between(before, current);
    }

    /**
     * Takes over what the folder holds, unless it changes while it is read.
     *
     * @param seen the state in which the folder was found
     * @return what changed; empty if the folder is in another state by now
     * @throws DictionaryFault as {@link #reload()}, if the folder is still in that state
     */
    synchronized Optional<VocabularyChange> reload(FolderState seen) {
        var before = current;
        try {
            var content = DictionaryFolder.read(folder.orElseThrow());
            if (!isStill(seen)) {
                return Optional.empty();
            }
            takeOver(content);
        } catch (DictionaryFault e) {
            if (!isStill(seen)) {
                return Optional.empty();
            }
            fault = Optional.of(e);
            throw e;
        }
        return Optional.of(VocabularyChange.between(before, current));
    }

    /** {@return the folder that it follows, if there is one} */
    Optional<Path> folder() {
        return folder;
    }

    private void takeOver(DictionaryContent content) {
        if (!content.equals(current.user())) {
            current = Vocabulary.with(content);
        }
        fault = Optional.empty();
    }

    private boolean isStill(FolderState seen) {
        return seen.equals(FolderState.of(folder.orElseThrow()));
    }
}
