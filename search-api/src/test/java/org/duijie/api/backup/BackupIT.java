package org.duijie.api.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.cli.Ran;
import org.duijie.api.http.ApiServer;
import org.duijie.api.http.ServerConfig;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.RecordStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupIT {
    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = directory.resolve("data");
        var files = SampleCorpus.shipped().copyTo(directory.resolve("sample"));
        Files.createDirectories(data.resolve("dictionaries"));
        Files.writeString(data.resolve("dictionaries/own.terms.txt"), "温锂电池隔\tn\n");
        var words = new ArrayList<Object>(List.of("import", "--data", data));
        words.addAll(files);
        assertThat(Ran.command(words.toArray()).status()).isZero();
        assertThat(Ran.command("index", "--data", data).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "backup.zip"})
    void whatIsRestoredIsWhatWasBackedUp(String name) {
        var backup = directory.resolve(name);
        var before = records(data);

        var made = Ran.command("backup", backup, "--json", "--data", data);
        var other = directory.resolve("other");
        var restored = Ran.command("restore", backup, "--json", "--data", other);

        assertThat(made.status()).as(made.err()).isZero();
        assertThat(restored.status()).as(restored.err()).isZero();
        assertThat(records(other)).isEqualTo(before);
        assertThat(other.resolve("dictionaries/own.terms.txt")).hasContent("温锂电池隔\tn\n");
        assertThat(Ran.command("index", "--json", "--data", other)
                        .json()
                        .get("indexed")
                        .asInt())
                .isZero();
        assertThat(Ran.command("index", "verify", "--files", "--data", other).status())
                .isZero();
        assertThat(Ran.command("search", "锂电池", "--json", "--data", other)
                        .json()
                        .at("/hits/0/id"))
                .isEqualTo(Ran.command("search", "锂电池", "--json", "--data", data)
                        .json()
                        .at("/hits/0/id"));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aBackupOfAServerThatIsWrittenToAllTheTimeIsOfOneMoment() throws Exception {
        try (var engine = Engine.open(new DataDirectory(data));
                var service = Service.open(new DataDirectory(data));
                var server = ApiServer.start(engine, service, ServerConfig.ofPort(0))) {
            assertThat(server.port()).isPositive();
            var stop = new AtomicBoolean();
            var writing = Thread.ofPlatform().start(() -> {
                for (var record : SampleCorpus.shipped().records()) {
                    if (!stop.get()) {
                        engine.store().delete(record.kind(), record.id());
                    }
                }
            });
            for (int i = 0; i < 3; i++) {
                assertThat(Ran.command("backup", directory.resolve("b" + i), "--data", data)
                                .status())
                        .isZero();
            }
            stop.set(true);
            writing.join();
        }
        for (int i = 0; i < 3; i++) {
            var other = directory.resolve("other" + i);
            assertThat(Ran.command("restore", directory.resolve("b" + i), "--data", other)
                            .status())
                    .isZero();
            var differences = Ran.command("index", "verify", "--json", "--data", other)
                    .json()
                    .get("first");
            assertThat(differences).as("the index is what it says").isEmpty();
            assertThat(Ran.command("index", "--data", other).status()).isZero();
            assertThat(Ran.command("index", "verify", "--data", other).status()).isZero();
        }
    }

    @Test
    void aDataDirectoryThatHoldsSomethingIsReplacedOnlyWhenToldAndKeptAside() throws IOException {
        var backup = directory.resolve("backup");
        Ran.command("backup", backup, "--data", data);
        try (var store = RecordStore.open(data)) {
            store.delete(Kind.ACHIEVEMENT, "A-NEV-01");
        }

        var refused = Ran.command("restore", backup, "--data", data);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains("data directory " + data + " is not empty; --replace puts the backup");
        assertThat(records(data)).doesNotContainKey("achievement A-NEV-01");

        var replaced = Ran.command("restore", backup, "--replace", "--data", data);
        assertThat(replaced.status()).as(replaced.err()).isZero();
        assertThat(records(data)).containsKey("achievement A-NEV-01");
        try (var siblings = Files.list(directory)) {
            var aside = siblings.filter(p -> p.getFileName().toString().startsWith("data.replaced-"))
                    .toList();
            assertThat(aside).hasSize(1);
            assertThat(replaced.err()).contains(aside.getFirst().toString());
            assertThat(records(aside.getFirst())).doesNotContainKey("achievement A-NEV-01");
        }
    }

    @Test
    void aDirectoryInUseIsNotReplaced() {
        var backup = directory.resolve("backup");
        Ran.command("backup", backup, "--data", data);
        try (var store = RecordStore.open(data)) {
            assertThat(store.sequence()).isPositive();
            var refused = Ran.command("restore", backup, "--replace", "--data", data);
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.err()).contains("is being used by another process, stop the server first");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.db", "index/CURRENT", "dictionaries/own.terms.txt", "backup.json"})
    void aFileThatWasChangedMakesTheBackupDamaged(String name) throws IOException {
        var backup = directory.resolve("backup");
        Ran.command("backup", backup, "--data", data);
        var file = backup.resolve(name);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertRefused(backup, "backup");
    }

    @Test
    void aFileThatIsMissingOrShortMakesTheBackupDamaged() throws IOException {
        var backup = directory.resolve("backup");
        Ran.command("backup", backup, "--data", data);
        Files.delete(backup.resolve("index/CURRENT"));
        assertRefused(backup, "the backup is damaged: index/CURRENT (missing); nothing was restored");

        Files.delete(backup.resolve("backup.json"));
        assertRefused(backup, "is no backup: there is no backup.json in it");
        assertRefused(Files.writeString(directory.resolve("text.zip"), "no archive"), "is no backup");
        assertRefused(directory.resolve("nowhere"), "is no backup");
    }

    @Test
    void aPathOutOfTheBackupIsRefused() throws IOException {
        var backup = directory.resolve("backup.zip");
        Ran.command("backup", backup, "--data", data);
        try (var archive = FileSystems.newFileSystem(backup)) {
            var manifest = archive.getPath("/backup.json");
            Files.writeString(
                    manifest, Files.readString(manifest).replace("\"dictionaries/own", "\"../dictionaries/own"));
        }
        assertRefused(backup, "the backup is damaged: ../dictionaries/own.terms.txt (path)");
    }

    @Test
    void anExistingTargetAndAnEmptyDataDirectoryAreRefused() throws IOException {
        Files.createDirectory(directory.resolve("there"));
        assertThat(Ran.command("backup", directory.resolve("there"), "--data", data)
                        .err())
                .contains("backup target " + directory.resolve("there") + " exists, choose another name");
        assertThat(Ran.command("backup", directory.resolve("b"), "--data", directory.resolve("nothing"))
                        .err())
                .contains("there is no record store in data directory");
        assertThat(directory.resolve("nothing")).doesNotExist();
    }

    private void assertRefused(Path backup, String message) throws IOException {
        var other = directory.resolve("other");
        var refused = Ran.command("restore", backup, "--data", other);
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.err()).contains(message);
        assertThat(other).doesNotExist();
        assertThat(leftovers()).isEmpty();
    }

    private List<Path> leftovers() {
        try (var all = Files.list(directory)) {
            return all.filter(p -> p.toString().matches(".*\\.(unfinished|restoring|store)"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, CorpusRecord> records(Path data) {
        var records = new TreeMap<String, CorpusRecord>();
        try (var store = RecordStore.open(data)) {
            store.forEachChange(
                    0, c -> c.record().ifPresent(r -> records.put(c.kind().code() + " " + c.id(), r)));
        }
        return records;
    }
}
