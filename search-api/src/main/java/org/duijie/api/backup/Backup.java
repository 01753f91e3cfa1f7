package org.duijie.api.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.api.backup.BackupManifest.Entry;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.judge.JudgmentStore;
import org.duijie.indexer.write.CommitFiles;
import org.duijie.indexer.write.Manifest;

/** Copies a data directory's store, judgments, live index and dictionaries while they are used. */
public final class Backup {
    private final DataDirectory data;
    private final Clock clock;

    /** A backup of a data directory. */
    public Backup(DataDirectory data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes the backup; it is under its name when it is complete, and not before.
     *
     * @param target a folder, or an archive where the name ends in {@code .zip}; must not exist
     * @return what it holds
     * @throws BrokenRule {@code store.copy}, {@code backup.noStore}, {@code backup.exists}, {@code backup.io}, or what is wrong with store, index or
     *     dictionaries
     */
    public BackupManifest write(Path target) {
        Settings.of(data, System::getenv).requireFiles();
        if (!Files.exists(data.root().resolve(RecordStore.FILE))) {
            throw new BrokenRule(ApiMessages.MESSAGES, "backup.noStore", data.root());
        }
        if (Files.exists(target)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "backup.exists", target);
        }
        try {
            var unfinished = Places.beside(target, ".unfinished");
            Places.delete(unfinished);
            Files.createDirectories(unfinished.getParent());
            var manifest = Places.isArchive(target) ? writeArchive(unfinished) : writeFolder(unfinished);
            Files.move(unfinished, target.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            CheckedCopy.sync(unfinished.getParent());
            return manifest;
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "backup.io", target, e);
        }
    }

    private BackupManifest writeFolder(Path folder) throws IOException {
        Files.createDirectory(folder);
        var manifest = write(folder, folder.resolve(RecordStore.FILE + ".copy"));
        CheckedCopy.syncFolders(folder);
        return manifest;
    }

    private BackupManifest writeArchive(Path file) throws IOException {
        BackupManifest manifest;
        try (var archive = Places.newArchive(file)) {
            manifest = write(archive.getPath("/"), Places.beside(file, ".store"));
        }
        CheckedCopy.sync(file);
        return manifest;
    }

    /** The index's commit is chosen before the store is copied: it must not be ahead. */
    private BackupManifest write(Path folder, Path storeCopy) throws IOException {
        var begun = clock.instant();
        var files = new ArrayList<Entry>();
        try (var store = RecordStore.open(data.root());
                var index = CommitFiles.open(data.index())) {
            long sequence = store.sequence();
            Files.deleteIfExists(storeCopy);
            store.copyTo(storeCopy);
            files.add(copy(storeCopy, RecordStore.FILE, folder));
            Files.delete(storeCopy);
            copyJudgments(storeCopy, folder, files);
            copyIndex(index, folder, files);
            copyDictionaries(folder, files);
            long indexSequence = index.manifest().map(Manifest::sequence).orElse(0L);
            var manifest = new BackupManifest(begun, store.identity(), sequence, indexSequence, files);
            try (var json = new ByteArrayInputStream(manifest.toJson())) {
                CheckedCopy.copy(json, BackupManifest.NAME, folder.resolve(BackupManifest.NAME));
            }
            return manifest;
        }
    }

    private void copyJudgments(Path copy, Path folder, List<Entry> files) throws IOException {
        if (!JudgmentStore.isIn(data.root())) {
            return;
        }
        try (var judgments = JudgmentStore.open(data.root(), clock)) {
            judgments.copyTo(copy);
        }
        files.add(copy(copy, JudgmentStore.FILE, folder));
        Files.delete(copy);
    }

    private void copyIndex(CommitFiles index, Path folder, List<Entry> files) throws IOException {
        var name = data.root().relativize(data.index()).toString();
        for (var file : index.files().entrySet()) {
            var path = name + "/" + file.getKey();
            files.add(CheckedCopy.copy(file.getValue(), path, folder.resolve(path)));
        }
    }

    private void copyDictionaries(Path folder, List<Entry> files) throws IOException {
        if (!Files.isDirectory(data.dictionaries())) {
            return;
        }
        var name = data.root().relativize(data.dictionaries()).toString();
        try (var each = Files.list(data.dictionaries())) {
            for (var file : each.filter(Files::isRegularFile).sorted().toList()) {
                files.add(copy(file, name + "/" + file.getFileName(), folder));
            }
        }
    }

    private static Entry copy(Path file, String path, Path folder) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return CheckedCopy.copy(in, path, folder.resolve(path));
        }
    }
}
