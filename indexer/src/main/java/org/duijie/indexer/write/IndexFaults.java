package org.duijie.indexer.write;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;

/** What went wrong with an index's files, as a rule that says what to do. */
public final class IndexFaults {
    /** What a rebuild heals: the files are there, but not as they were written. */
    private static final List<Class<? extends IOException>> DAMAGE = List.of(
            CorruptIndexException.class,
            IndexNotFoundException.class,
            IndexFormatTooNewException.class,
            IndexFormatTooOldException.class,
            NoSuchFileException.class,
            FileNotFoundException.class,
            EOFException.class,
            CharacterCodingException.class);

    private IndexFaults() {}

    /** {@return {@code index.locked}, {@code index.corrupt} or {@code index.unwritable} for what happened in an index directory} */
    public static BrokenRule of(Path root, IOException e) {
        if (e instanceof LockObtainFailedException) {
            return new BrokenRule(e, IndexerMessages.MESSAGES, "index.locked", root);
        }
        return DAMAGE.stream().anyMatch(d -> d.isInstance(e))
                ? new BrokenRule(e, IndexerMessages.MESSAGES, "index.corrupt", root, shown(e))
                : unwritable(root, e);
    }

    /** {@return {@code index.unwritable}} */
    static BrokenRule unwritable(Path root, IOException e) {
        return new BrokenRule(e, IndexerMessages.MESSAGES, "index.unwritable", root, shown(e));
    }

    private static String shown(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
