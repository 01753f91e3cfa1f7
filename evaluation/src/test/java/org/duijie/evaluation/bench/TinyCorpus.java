package org.duijie.evaluation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;

/** A few records. */
final class TinyCorpus {
    /** UTF-16 units of the titles, keywords, summaries and claims below. */
    static final long CHARACTERS = 8 + 15 + 5 + 6 + 11 + 6 + 7;

    static final List<String> RECORDS = List.of("""
            {"id":"a1","kind":"achievement","title":"耐高温锂电池隔膜","summary":"陶瓷涂覆,孔隙率高,热收缩小。","keywords":["锂电池隔膜"]}\
            """, """
            {"id":"p1","kind":"patent","title":"隔膜涂覆装置","claims":["一种涂覆装置,含喷头。"]}\
            """, """
            {"id":"n1","kind":"need","title":"求购电池隔膜","summary":"需要耐高温隔膜"}\
            """);

    private TinyCorpus() {}

    /** {@return a file of these records} */
    static Path file(Path directory) {
        return file(directory, RECORDS);
    }

    /** {@return a file of some records, which are indexed under {@code index}} */
    static Path indexed(Path directory, List<String> records) {
        var index = directory.resolve("index");
        try (var store = RecordStore.open(directory)) {
            new Importer(store, directory)
                    .run(List.of(file(directory, records)), ImportOptions.DEFAULT, ImportProgress.NONE);
            new IndexBuilder(index, Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        return index;
    }

    private static Path file(Path directory, List<String> records) {
        try {
            return Files.write(directory.resolve("tiny.jsonl"), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
