package org.duijie.recommender.field;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.RecommenderMessages;

/**
 * The file {@code fields.model} in the data directory: lines of columns parted by tabs, UTF-8, the last line a check sum; all of it in
 * {@code docs/fields.md}. It is written beside and renamed, so a reader sees the old file or the new one.
 */
public final class FieldModelFile {
    /** The name in the data directory. */
    public static final String NAME = "fields.model";

    /** The first line. */
    static final String FORMAT = "duijie-fields\t1";

    private FieldModelFile() {}

    /**
     * Writes models; on return they survive a power cut. The same models give the same bytes.
     *
     * @throws BrokenRule {@code fields.io}; what was there before stays
     */
    public static void write(Path file, FieldModels models) {
        try {
            var next = file.resolveSibling(NAME + ".next");
            try {
                try (var out = Files.newBufferedWriter(next)) {
                    new FieldModelWriter(out).write(models);
                }
                sync(next, StandardOpenOption.WRITE);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sync(file.toAbsolutePath().getParent(), StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "fields.io", file, e);
        }
    }

    /**
     * {@return the models of a file}
     *
     * @throws BrokenRule {@code fields.missing}, {@code fields.format}, {@code fields.damaged}, {@code fields.io}; {@code fields.dictionary}
     *     and {@code fields.store} if they were trained with other dictionaries or another store; the message says what to run
     */
    public static FieldModels read(Path file, RecordStore store, Vocabulary vocabulary) {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var models = new FieldModelReader(file, in).read(vocabulary);
            requireFits(models.manifest(), store, vocabulary);
            return models;
        } catch (NoSuchFileException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "fields.missing", file);
        } catch (CharacterCodingException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "fields.damaged", file, "UTF-8");
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "fields.io", file, e);
        }
    }

    private static void requireFits(FieldModels.Manifest manifest, RecordStore store, Vocabulary vocabulary) {
        if (!manifest.dictionary().equals(vocabulary.fingerprint())) {
            throw new BrokenRule(
                    RecommenderMessages.MESSAGES, "fields.dictionary", manifest.dictionary(), vocabulary.fingerprint());
        }
        if (!manifest.store().equals(store.identity()) || manifest.sequence() > store.sequence()) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "fields.store", manifest.store(), store.identity());
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
