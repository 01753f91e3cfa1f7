package org.duijie.corpus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a child process that imports, with SIGKILL, and imports again. */
@ParameterizedClass
@EnumSource(Places.class)
class KilledImportIT {
    private static final int RECORDS = 8_000;
    /** Batches of at most 500 records, and the last one, which is empty. */
    private static final int PROGRESS_LINES = RECORDS / 500;

    @TempDir
    static Path directory;

    private static Path before;
    private static Path after;
    private static List<Change> undisturbed;

    private final Places places;

    KilledImportIT(Places places) {
        this.places = places;
    }

    @BeforeAll
    static void importUndisturbed() throws IOException {
        before = write("before.jsonl", 1, RECORDS / 2);
        after = write("after.jsonl", 2, RECORDS);
        try (var store = RecordStore.open(Places.FILES.fresh())) {
            run(store, before);
            run(store, after);
            undisturbed = RecordStoreIT.changes(store, 0);
            assertThat(store.duplicates().clusters()).isEqualTo(RECORDS / 5);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void killedBetweenBatchesTheStoreIsAsItWasAndTheSameImportAgainEndsAsIfNothingHadHappened(long seed)
            throws Exception {
        int line = new Random(seed).nextInt(PROGRESS_LINES);
        var data = places.fresh();
        long sequence = importBefore(data);

        var child = start(data);
        try (var output = output(child)) {
            goOn(child, output, line);
            child.destroyForcibly().waitFor();
        }

        try (var store = RecordStore.open(data)) {
            assertThat(store.sequence())
                    .as("seed %d, killed after batch %d", seed, line)
                    .isEqualTo(sequence);
            run(store, after);
            assertThat(RecordStoreIT.changes(store, 0)).isEqualTo(undisturbed);
        }
    }

    @Test
    void killedDuringTheCommitTheStoreIsAsItWasOrAsItShallBe() throws Exception {
        var data = places.fresh();
        long sequence = importBefore(data);

        var child = start(data);
        try (var output = output(child)) {
            goOn(child, output, PROGRESS_LINES + 1);
            child.destroyForcibly().waitFor();
        }

        try (var store = RecordStore.open(data)) {
            assertThat(store.sequence()).isIn(sequence, undisturbed.getLast().sequence());
            run(store, after);
            assertThat(RecordStoreIT.changes(store, 0)).isEqualTo(undisturbed);
        }
    }

    @Test
    void anImportInAnotherProcessIsSeenWithoutReopening() throws Exception {
        var data = places.fresh();
        try (var store = RecordStore.open(data)) {
            run(store, before);
            var child = start(data);
            try (var output = output(child)) {
                goOn(child, output, PROGRESS_LINES + 1);
                assertThat(output.readLine()).isEqualTo("done");
            }
            assertThat(child.waitFor()).isZero();
            assertThat(RecordStoreIT.changes(store, 0)).isEqualTo(undisturbed);
        }
    }

    /** Lets the child go on for so many batches; it then waits within its transaction, if there is another batch. */
    private static void goOn(Process child, BufferedReader output, int batches) throws IOException {
        for (int i = 0; i < batches; i++) {
            assertThat(output.readLine()).isNotNull();
            child.getOutputStream().write('\n');
            child.getOutputStream().flush();
        }
        if (batches <= PROGRESS_LINES) {
            assertThat(output.readLine()).isNotNull();
        }
    }

    private long importBefore(DatabasePlace data) {
        try (var store = RecordStore.open(data)) {
            run(store, before);
            return store.sequence();
        }
    }

    private Process start(DatabasePlace data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportProcess.class.getName(),
                after.toString()));
        command.addAll(Places.arguments(data));
        return new ProcessBuilder(command)
                .redirectError(new File(directory.toFile(), "child-errors.txt"))
                .start();
    }

    private static BufferedReader output(Process child) {
        return new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void run(RecordStore store, Path file) {
        new Importer(store, directory).run(List.of(file), ImportOptions.DEFAULT, ImportProgress.NONE);
    }

    private static Path write(String name, long seed, int count) throws IOException {
        var random = new Random(seed);
        var lines = new ArrayList<String>();
        var last = "";
        for (int i = 0; i < count; i++) {
            var summary = new StringBuilder();
            for (int j = 0; j < 200; j++) {
                summary.append((char) ('一' + random.nextInt(2_000)));
            }
            if (i % 5 != 4) {
                last = summary.toString();
            } // else a near-duplicate of the one before
            lines.add("{\"id\":\"N" + i + "\",\"kind\":\"need\",\"summary\":\"" + last + "\"}");
        }
        return Files.write(directory.resolve(name), lines);
    }
}
