package org.duijie.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.field.FieldModelFile;
import org.duijie.recommender.field.FieldModels;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.Suggestion;

/**
 * Technical fields for records that have none, by the model {@code fields.model} of a data directory. It is read when it is first needed, and
 * again when the file or the dictionaries change; without one that fits nothing is suggested, and {@code duijie fields suggest} says why. Safe
 * for several threads.
 */
public final class SuggestedFields {
    /** How many of each scheme. */
    private static final int MOST = 3;

    private final Path file;
    private final RecordStore store;
    private final Supplier<Vocabulary> vocabulary;
    private volatile Read read = new Read(Optional.empty(), "", Optional.empty());

    /**
     * Suggestions by a file, which need not exist.
     *
     * @param vocabulary the one in force at each question
     */
    SuggestedFields(Path file, RecordStore store, Supplier<Vocabulary> vocabulary) {
        this.file = file;
        this.store = store;
        this.vocabulary = vocabulary;
    }

    /** What was read, of which state of the file and the dictionaries. */
    private record Read(Optional<FileTime> changed, String dictionary, Optional<FieldModels> models) {}

    /** {@return by scheme the likeliest fields, for the schemes of which the record has none; the likeliest first} */
    public Map<FieldScheme, List<Suggestion>> of(CorpusRecord record) {
        var suggested = new EnumMap<FieldScheme, List<Suggestion>>(FieldScheme.class);
        models().ifPresent(models -> {
            for (var scheme : FieldScheme.values()) {
                var fields = scheme.of(record).isEmpty() ? models.suggest(scheme, record, MOST) : List.<Suggestion>of();
                if (!fields.isEmpty()) {
                    suggested.put(scheme, fields);
                }
            }
        });
        return suggested;
    }

    private Optional<FieldModels> models() {
        var words = vocabulary.get();
        var changed = changed();
        var last = read;
        if (!last.changed().equals(changed) || !last.dictionary().equals(words.fingerprint())) {
            last = new Read(changed, words.fingerprint(), changed.flatMap(time -> models(words)));
            read = last;
        }
        return last.models();
    }

    private Optional<FieldModels> models(Vocabulary words) {
        try {
            return Optional.of(FieldModelFile.read(file, store, words));
        } catch (BrokenRule e) {
            return Optional.empty(); // of another store or other dictionaries, or damaged
        }
    }

    private Optional<FileTime> changed() {
        try {
            return Optional.of(Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
