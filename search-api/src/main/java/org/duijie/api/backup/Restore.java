package org.duijie.api.backup;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.duijie.api.ApiMessages;
import org.duijie.api.DataDirectory;
import org.duijie.api.Settings;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.RecordStore;

/** Puts a backup into a data directory: all of it, or nothing. */
public final class Restore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path backup;
    private final Clock clock;

    /**
     * A restore.
     *
     * @param backup a folder or an archive that {@link Backup} wrote
     */
    public Restore(Path backup, Clock clock) {
        this.backup = backup;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param manifest what the backup holds
     * @param before where the data directory that was replaced is now
     */
    public record Restored(BackupManifest manifest, Optional<Path> before) {}

    /**
     * Checks the backup while copying it beside the data directory, then gives the copy the directory's name.
     *
     * @param data absent or empty, unless it is to be replaced
     * @param replace whether a data directory that holds something is moved aside
     * @throws BrokenRule {@code backup.none}, {@code backup.format}, {@code backup.damaged}, {@code restore.notEmpty},
     *     {@code restore.inUse}, {@code backup.io}, {@code store.copy}; the data directory is as it was
     */
    public Restored into(DataDirectory data, boolean replace) {
        Settings.of(data, System::getenv).requireFiles();
        try {
            requireFree(data.root(), replace);
            var copy = Places.beside(data.root(), ".restoring");
            Places.delete(copy);
            var manifest = copyTo(copy);
            return new Restored(manifest, swap(copy, data.root()));
        } catch (IOException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "backup.io", backup, e);
        }
    }

    private static void requireFree(Path root, boolean replace) throws IOException {
        if (isEmpty(root)) {
            return;
        }
        if (!replace || !Files.isDirectory(root)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "restore.notEmpty", root);
        }
        if (RecordStore.isInUse(root)) {
            throw new BrokenRule(ApiMessages.MESSAGES, "restore.inUse", root);
        }
    }

    private static boolean isEmpty(Path root) throws IOException {
        if (!Files.exists(root)) {
            return true;
        }
        if (!Files.isDirectory(root)) {
            return false;
        }
        try (var content = Files.list(root)) {
            return content.findAny().isEmpty();
        }
    }

    private BackupManifest copyTo(Path copy) throws IOException {
        boolean complete = false;
        try {
            BackupManifest manifest;
            if (Files.isRegularFile(backup)) {
                try (var archive = archive()) {
                    manifest = copyTo(copy, archive.getPath("/"));
                }
            } else {
                manifest = copyTo(copy, backup);
            }
            CheckedCopy.syncFolders(copy);
            complete = true;
            return manifest;
        } finally {
            if (!complete) {
                Places.delete(copy);
            }
        }
    }

    private FileSystem archive() throws IOException {
        try {
            return FileSystems.newFileSystem(backup);
        } catch (ProviderNotFoundException | ZipException e) {
            throw new BrokenRule(e, ApiMessages.MESSAGES, "backup.none", backup, BackupManifest.NAME);
        }
    }

    private static BackupManifest copyTo(Path copy, Path folder) throws IOException {
        var manifest = BackupManifest.read(folder);
        if (manifest.files().stream().noneMatch(f -> f.path().equals(RecordStore.FILE))) {
            throw damaged(BackupManifest.NAME, "no " + RecordStore.FILE);
        }
        for (var file : manifest.files()) {
            copy(file, folder, copy);
        }
        return manifest;
    }

    private static void copy(BackupManifest.Entry file, Path folder, Path copy) throws IOException {
        var to = copy.resolve(file.path()).normalize();
        if (!to.startsWith(copy) || to.equals(copy)) {
            throw damaged(file.path(), "path");
        }
        var from = folder.resolve(file.path());
        if (!Files.isRegularFile(from)) {
            throw damaged(file.path(), "missing");
        }
        try (var in = Files.newInputStream(from)) {
            var copied = CheckedCopy.copy(in, file.path(), to);
            if (!copied.equals(file)) {
                throw damaged(file.path(), "SHA-256 " + copied.sha256() + ", " + copied.bytes() + " B");
            }
        } catch (ZipException | EOFException e) {
            throw damaged(file.path(), e.getMessage());
        }
    }

    private static BrokenRule damaged(String path, String how) {
        return new BrokenRule(ApiMessages.MESSAGES, "backup.damaged", path, how);
    }

    private Optional<Path> swap(Path copy, Path root) throws IOException {
        Optional<Path> before = Optional.empty();
        if (isEmpty(root)) {
            Files.deleteIfExists(root);
        } else {
            before = Optional.of(Places.beside(root, ".replaced-" + STAMP.format(clock.instant())));
            Files.move(root, before.get(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(copy, root.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        CheckedCopy.sync(copy.getParent());
        return before;
    }
}
