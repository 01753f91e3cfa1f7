package org.duijie.dictionaries.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.duijie.dictionaries.DictionaryFault;

/** The lines of a dictionary that say something: neither blank nor a comment, which begins with {@code #}. */
public final class DictionaryLines implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String file;
    private final BufferedReader reader;
    private int number;

    private DictionaryLines(String file, InputStream in) {
        this.file = file;
        this.reader = new BufferedReader(new InputStreamReader(
                in, StandardCharsets.UTF_8.newDecoder())); // a new decoder reports what is malformed
    }

    /**
     * The lines of a file.
     *
     * @throws DictionaryFault {@code file.missing}, {@code file.unreadable}
     */
    public static DictionaryLines of(Path path) {
        var name = path.getFileName().toString();
        try {
            return new DictionaryLines(name, Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new DictionaryFault(e, path.toString(), 0, "file.missing");
        } catch (IOException e) {
            throw new DictionaryFault(e, path.toString(), 0, "file.unreadable", e.getMessage());
        }
    }

    /** {@return the lines of a stream, which is closed with them} */
    public static DictionaryLines of(String name, InputStream in) {
        return new DictionaryLines(name, in);
    }

    /**
     * {@return the next line that says something, or empty at the end}
     *
     * @throws DictionaryFault {@code file.encoding} where the bytes are not UTF-8, {@code file.unreadable}
     */
    public Optional<DictionaryLine> next() {
        try {
            for (var text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                var content =
                        number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
                if (!content.isBlank() && content.charAt(0) != '#') {
                    return Optional.of(new DictionaryLine(file, number, content));
                }
            }
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new DictionaryFault(e, file, number + 1, "file.encoding");
        } catch (IOException e) {
            throw new DictionaryFault(e, file, number + 1, "file.unreadable", e.getMessage());
        }
    }

    /**
     * Gives every line that says something, in order.
     *
     * @throws DictionaryFault as {@link #next()}, or what the consumer throws
     */
    public void forEach(Consumer<DictionaryLine> consumer) {
        for (var line = next(); line.isPresent(); line = next()) {
            consumer.accept(line.get());
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new DictionaryFault(e, file, 0, "file.unreadable", e.getMessage());
        }
    }
}
