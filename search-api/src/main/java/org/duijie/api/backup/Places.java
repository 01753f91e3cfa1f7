package org.duijie.api.backup;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** Where backups are: folders and archives. */
final class Places {
    private Places() {}

    /** {@return whether a backup of this name is an archive} */
    static boolean isArchive(Path backup) {
        return backup.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    /** {@return a new archive as a file system; entries in the making lie in files beside it, not in memory} */
    static FileSystem newArchive(Path file) throws IOException {
        return FileSystems.newFileSystem(file, Map.of("create", "true", "useTempFile", true));
    }

    /** {@return a path beside another with an addition to its name} */
    static Path beside(Path path, String addition) {
        var whole = path.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + addition);
    }

    /** Deletes a file or folder, if there is one. */
    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var walk = Files.walk(path)) {
            for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
