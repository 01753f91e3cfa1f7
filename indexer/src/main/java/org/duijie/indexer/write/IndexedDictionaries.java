package org.duijie.indexer.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.DictionaryFault;
import org.duijie.dictionaries.vocabulary.DictionaryFolder;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.dictionaries.vocabulary.VocabularyChange;
import org.duijie.indexer.IndexerMessages;

/**
 * The user's dictionaries that a generation was written with, kept in it under {@code dictionaries-DIGEST/}: what tells later which
 * records are cut otherwise. A copy is written before the commit that names it, and others are deleted after that.
 */
final class IndexedDictionaries {
    private static final String PREFIX = "dictionaries-";

    private final Path generation;

    IndexedDictionaries(Path generation) {
        this.generation = generation;
    }

    /**
     * {@return the vocabulary with the given fingerprint}
     *
     * @throws BrokenRule {@code index.dictionaries} where its copy is missing or damaged
     */
    Vocabulary vocabulary(String fingerprint) {
        var user = Vocabulary.userPart(fingerprint);
        if (user.isEmpty()) {
            return Vocabulary.shipped();
        }
        try {
            var vocabulary = Vocabulary.with(DictionaryFolder.read(folder(user)));
            if (!vocabulary.fingerprint().equals(fingerprint)) {
                throw new BrokenRule(IndexerMessages.MESSAGES, "index.dictionaries", folder(user), fingerprint);
            }
            return vocabulary;
        } catch (DictionaryFault e) {
            throw new BrokenRule(e, IndexerMessages.MESSAGES, "index.dictionaries", folder(user), fingerprint);
        }
    }

    /** {@return what changed in the vocabulary since the generation was written} */
    VocabularyChange change(Manifest built, Vocabulary words) {
        return VocabularyChange.between(
                built.dictionary().equals(words.fingerprint()) ? words : vocabulary(built.dictionary()), words);
    }

    void save(Vocabulary vocabulary) throws IOException {
        var user = Vocabulary.userPart(vocabulary.fingerprint());
        if (!user.isEmpty() && !Files.exists(folder(user))) {
            var unfinished = generation.resolve(PREFIX + "unfinished");
            delete(unfinished);
            DictionaryFolder.write(vocabulary.user(), unfinished);
            for (var file : DictionaryFolder.files(unfinished)) {
                IOUtils.fsync(file, false);
            }
            Files.move(unfinished, folder(user), StandardCopyOption.ATOMIC_MOVE);
            IOUtils.fsync(generation, true);
        }
    }

    void deleteOthers(Vocabulary vocabulary) throws IOException {
        var kept = folder(Vocabulary.userPart(vocabulary.fingerprint()));
        try (var files = Files.newDirectoryStream(generation, PREFIX + "*")) {
            for (var other : files) {
                if (!other.equals(kept)) {
                    delete(other);
                }
            }
        }
    }

    private Path folder(String user) {
        return folder(generation, user);
    }

    /** {@return where a generation keeps the user's dictionaries of a digest} */
    static Path folder(Path generation, String user) {
        return generation.resolve(PREFIX + user);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
