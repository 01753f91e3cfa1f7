package org.duijie.corpus.normalise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Tables of other names beside this class: a code, a tab, and names parted by blanks; {@code #} begins a remark. */
final class AliasLines {
    private AliasLines() {}

    /** Gives each name with its code, in the order of the file. */
    static void forEach(String resource, BiConsumer<String, String> consumer) {
        var stream = AliasLines.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.startsWith("#")).forEach(line -> {
                var parts = line.split("\t", -1);
                for (var name : parts[1].split(" ", -1)) {
                    consumer.accept(name, parts[0]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
