package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordChangeTest {
    @TempDir
    Path directory;

    private RecordStore store;

    @BeforeEach
    void open() {
        store = RecordStore.open(directory);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRecordIsMadeChangedAndLeftByWhatItIs() {
        var made = store.change(Kind.NEED, "N", known -> {
            assertThat(known).isEmpty();
            return Optional.of(Need.of("N", "隔膜", "孔隙率≥45%"));
        });
        assertThat(made).isEqualTo(store.find(Kind.NEED, "N"));
        assertThat(store.indicators(Kind.NEED, "N")).hasSize(1);
        long sequence = store.sequence();

        assertThat(store.change(Kind.NEED, "N", known -> Optional.empty())).isEqualTo(made);
        assertThat(store.sequence()).isEqualTo(sequence);
        var changed = store.change(Kind.NEED, "N", known -> Optional.of(Need.of("N", "电机", "")));
        assertThat(store.find(Kind.NEED, "N")).isEqualTo(changed);
        assertThat(store.sequence()).isGreaterThan(sequence);
    }

    @Test
    void nobodyChangesItBetweenReadingAndWriting() throws Exception {
        store.change(Kind.NEED, "N", known -> Optional.of(Need.of("N", "膜", "")));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var changes = IntStream.range(0, 40)
                    .<Callable<Object>>mapToObj(i -> () -> store.change(Kind.NEED, "N", RecordChangeTest::longer))
                    .toList();
            for (var change : threads.invokeAll(changes)) {
                change.get();
            }
        }
        assertThat(store.find(Kind.NEED, "N").orElseThrow().common().title()).hasSize(41);
    }

    private static Optional<CorpusRecord> longer(Optional<CorpusRecord> known) {
        return known.map(k -> Need.of("N", k.common().title() + "膜", ""));
    }

    @Test
    void aFailureChangesNothing() {
        assertThatThrownBy(() -> store.change(Kind.NEED, "N", known -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(store.find(Kind.NEED, "N")).isEmpty();
    }
}
