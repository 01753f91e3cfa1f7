package org.duijie.corpus.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;

/** JSON Lines: UTF-8, one object a line; blank lines are passed over. */
public final class JsonLinesReader implements RecordReader {
    private final LineSource lines;

    /**
     * Opens a file.
     *
     * @throws BrokenRule {@code file.read}
     */
    public JsonLinesReader(Path file) {
        lines = new LineSource(file, (char) 0);
    }

    @Override
    public Optional<Entry> next() {
        while (lines.next()) {
            if (lines.isTooLong()) {
                return Optional.of(new Entry.Faulty(lines.number(), lines.tooLong(), lines.text()));
            }
            if (!isBlank()) {
                return Optional.of(entry());
            }
        }
        return Optional.empty();
    }

    private Entry entry() {
        try {
            var bytes = Arrays.copyOf(lines.bytes(), lines.length());
            var object = RecordJson.parse(bytes, 0, bytes.length);
            return new Entry.Found(lines.number(), object, () -> new String(bytes, StandardCharsets.UTF_8));
        } catch (BrokenRule e) {
            return new Entry.Faulty(lines.number(), e, lines.text());
        }
    }

    private boolean isBlank() {
        for (int i = 0; i < lines.length(); i++) {
            if (lines.bytes()[i] != ' ' && lines.bytes()[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public Set<String> unmappedColumns() {
        return Set.of();
    }

    @Override
    public void close() {
        lines.close();
    }
}
