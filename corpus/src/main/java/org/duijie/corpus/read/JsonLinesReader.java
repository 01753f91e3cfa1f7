package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON Lines: UTF-8, one object a line; blank lines are passed over. */
final class JsonLinesReader implements RecordReader {
    private final LineSource lines;

    /** Reads a file, which is closed with this reader. */
    JsonLinesReader(FileBytes file) {
        lines = new LineSource(file, StandardCharsets.UTF_8, (char) 0);
    }

    @Override
    public Optional<Entry> next() {
        while (lines.next()) {
            if (!isBlank()) {
                return Optional.of(JsonEntry.of(lines.number(), lines.line()));
            }
        }
        return Optional.empty();
    }

    private boolean isBlank() {
        var bytes = lines.line().bytes();
        for (int i = 0; i < lines.line().length(); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public long bytesRead() {
        return lines.file().count();
    }

    @Override
    public void close() {
        lines.close();
    }
}
