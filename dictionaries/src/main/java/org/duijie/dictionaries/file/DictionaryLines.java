package org.duijie.dictionaries.file;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The lines of a dictionary that say something: neither blank nor a comment, which begins with {@code #}. */
public final class DictionaryLines implements AutoCloseable {
    private final TextLines lines;

    private DictionaryLines(TextLines lines) {
        this.lines = lines;
    }

    /**
     * The lines of a file.
     *
     * @throws org.duijie.dictionaries.DictionaryFault {@code file.missing}, {@code file.unreadable}
     */
    public static DictionaryLines of(Path path) {
        return new DictionaryLines(TextLines.of(path));
    }

    /** {@return the lines of a stream, which is closed with them} */
    public static DictionaryLines of(String name, InputStream in) {
        return new DictionaryLines(TextLines.of(name, in));
    }

    /** {@return the name of the dictionary} */
    public String file() {
        return lines.file();
    }

    /**
     * {@return the next line that says something, or empty at the end}
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link TextLines#next()}; the next call goes on with the line after it
     */
    public Optional<DictionaryLine> next() {
        var line = lines.next();
        while (line.isPresent() && !saysSomething(line.get().text())) {
            line = lines.next();
        }
        return line;
    }

    /**
     * Gives every line that says something, in order.
     *
     * @throws org.duijie.dictionaries.DictionaryFault as {@link #next()}, or what the consumer throws
     */
    public void forEach(Consumer<DictionaryLine> consumer) {
        for (var line = next(); line.isPresent(); line = next()) {
            consumer.accept(line.get());
        }
    }

    @Override
    public void close() {
        lines.close();
    }

    private static boolean saysSomething(String text) {
        return !text.isBlank() && text.charAt(0) != '#';
    }
}
