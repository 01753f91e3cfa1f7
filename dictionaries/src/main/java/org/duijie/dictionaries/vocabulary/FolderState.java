package org.duijie.dictionaries.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duijie.dictionaries.DictionaryFault;

/**
 * What tells whether the dictionary files of a folder were changed, without reading them.
 *
 * @param files by name
 * @param fault why the folder cannot be listed; empty where it can
 */
record FolderState(Map<String, Stamp> files, String fault) {
    /** Copies. */
    FolderState {
        files = Map.copyOf(files);
    }

    /**
     * What the file system says of a file.
     *
     * @param size in bytes
     * @param written when it was last written
     * @param key tells a file from another one that took its name; empty where the file system has none
     */
    record Stamp(long size, FileTime written, String key) {}

    /** {@return the state now; a file that goes away meanwhile is left out} */
    static FolderState of(Path folder) {
        var stamps = new TreeMap<String, Stamp>();
        try {
            for (var file : DictionaryFolder.files(folder)) {
                stamp(file).ifPresent(s -> stamps.put(file.getFileName().toString(), s));
            }
            return new FolderState(stamps, "");
        } catch (DictionaryFault e) {
            return new FolderState(stamps, e.getMessage());
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty(); // it went away, or reading it will say what is wrong
        }
    }
}
