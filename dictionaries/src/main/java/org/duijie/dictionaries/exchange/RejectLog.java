package org.duijie.dictionaries.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import org.duijie.dictionaries.DictionaryFault;

/**
 * The file of all that an import leaves out: columns file, line, rule, reason, parted by tabs. It is made with the first, under a
 * temporary name, and gets its own when it is closed. For one thread.
 */
final class RejectLog implements AutoCloseable {
    private static final String UNFINISHED = ".unfinished";

    private final Path path;
    private final Locale language;
    private Optional<BufferedWriter> writer = Optional.empty();

    RejectLog(Path path, Locale language) {
        this.path = path;
        this.language = language;
    }

    void add(DictionaryFault fault) {
        try {
            if (writer.isEmpty()) {
                Files.createDirectories(path.getParent());
                writer = Optional.of(Files.newBufferedWriter(unfinished()));
            }
            var place = fault.line() > 0 ? fault.file() + ":" + fault.line() : fault.file();
            var reason = fault.text(language).substring(place.length() + 2);
            writer.get().write(fault.file() + "\t" + fault.line() + "\t" + fault.rule() + "\t" + reason + "\n");
        } catch (IOException e) {
            throw new DictionaryFault(e, path.toString(), 0, "import.write", e);
        }
    }

    /** {@return the file; empty if nothing was left out} */
    Optional<Path> path() {
        return writer.map(w -> path);
    }

    @Override
    public void close() {
        if (writer.isPresent()) {
            try {
                writer.get().close();
                Files.move(unfinished(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new DictionaryFault(e, path.toString(), 0, "import.write", e);
            }
        }
    }

    private Path unfinished() {
        return path.resolveSibling(path.getFileName() + UNFINISHED);
    }
}
