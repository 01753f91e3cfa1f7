package org.duijie.corpus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The file of all rejects of one import: JSON Lines with {@code file}, {@code line}, {@code rule}, {@code reason}, {@code raw}. It is made with
 * the first reject, under a temporary name, and gets its own when it is closed. For one thread.
 */
public final class RejectFile implements AutoCloseable {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final SerializableString LINE_BREAK = new SerializedString("\n");
    private static final String UNFINISHED = ".unfinished";

    private final Path directory;
    private final Locale language;
    private Path unfinished;
    private JsonGenerator json;

    /** A file in a directory; neither is made before the first reject. */
    public RejectFile(Path directory, Locale language) {
        this.directory = directory;
        this.language = language;
    }

    /**
     * Adds a reject.
     *
     * @throws BrokenRule {@code rejects.write}
     */
    public void add(Reject reject) {
        try {
            if (json == null) {
                open();
            }
            json.writeStartObject();
            json.writeStringField("file", reject.file());
            json.writeNumberField("line", reject.line());
            json.writeStringField("rule", reject.rule().rule());
            json.writeStringField("reason", reject.rule().text(language));
            json.writeStringField("raw", reject.raw());
            json.writeEndObject();
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "rejects.write", directory, e);
        }
    }

    /** {@return the name it will have; empty when there is no reject} */
    public Optional<Path> path() {
        return Optional.ofNullable(unfinished).map(file -> {
            var name = file.getFileName().toString();
            return directory.resolve(name.substring(0, name.length() - UNFINISHED.length()));
        });
    }

    /** Hands what was added to the operating system, so that it outlives this process. */
    public void flush() {
        try {
            if (json != null) {
                json.flush();
            }
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "rejects.write", directory, e);
        }
    }

    @Override
    public void close() {
        if (json == null || json.isClosed()) {
            return;
        }
        try {
            json.writeRaw('\n');
            json.close();
            Files.move(unfinished, path().orElseThrow(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "rejects.write", directory, e);
        }
    }

    private void open() throws IOException {
        Files.createDirectories(directory);
        unfinished = Files.createTempFile(directory, STAMP.format(Instant.now()) + "-", ".jsonl" + UNFINISHED);
        json = new JsonFactory()
                .createGenerator(Files.newOutputStream(unfinished))
                .setRootValueSeparator(LINE_BREAK);
    }
}
