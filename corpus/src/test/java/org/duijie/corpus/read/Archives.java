package org.duijie.corpus.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Archives made for tests. */
final class Archives {
    private Archives() {}

    static Path write(Path file, Charset names, Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    static Path write(Path file, String... namesAndTexts) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            entries.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return write(file, StandardCharsets.UTF_8, entries);
    }

    /** Writes an archive again with the text of one entry changed. */
    static void replace(Path file, String name, UnaryOperator<String> change) throws IOException {
        var entries = entries(file);
        entries.computeIfPresent(
                name,
                (key, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        write(file, StandardCharsets.UTF_8, entries);
    }

    /** Writes an archive again without one entry. */
    static void remove(Path file, String name) throws IOException {
        var entries = entries(file);
        entries.remove(name);
        write(file, StandardCharsets.UTF_8, entries);
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var input = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), input.readAllBytes());
                }
            }
        }
        return entries;
    }
}
