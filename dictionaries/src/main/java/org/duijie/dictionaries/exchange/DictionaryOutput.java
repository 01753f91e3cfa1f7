package org.duijie.dictionaries.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.duijie.dictionaries.DictionaryFault;

/**
 * A dictionary file that is written beside the one of its name, where readers pass it over, and takes that one's place when it is
 * complete. Closed before that it leaves nothing. For one thread.
 */
final class DictionaryOutput implements AutoCloseable {
    private final Path path;
    private final String head;
    private Optional<BufferedWriter> writer = Optional.empty();

    DictionaryOutput(Path path, String head) {
        this.path = path;
        this.head = head;
    }

    void line(String text) {
        try {
            if (writer.isEmpty()) {
                Files.createDirectories(path.getParent());
                writer = Optional.of(Files.newBufferedWriter(unfinished()));
                writer.get().write(head);
            }
            writer.get().write(text + "\n");
        } catch (IOException e) {
            throw new DictionaryFault(e, path.toString(), 0, "import.write", e);
        }
    }

    /** Puts the file in place; returns it, or nothing where there was no line. */
    Optional<Path> finish() {
        if (writer.isEmpty()) {
            return Optional.empty();
        }
        try {
            writer.get().close();
            Files.move(unfinished(), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(path);
        } catch (IOException e) {
            throw new DictionaryFault(e, path.toString(), 0, "import.write", e);
        }
    }

    @Override
    public void close() {
        if (writer.isPresent()) {
            try {
                writer.get().close();
                Files.deleteIfExists(unfinished());
            } catch (IOException e) {
                throw new DictionaryFault(e, path.toString(), 0, "import.write", e);
            }
        }
    }

    private Path unfinished() {
        return path.resolveSibling("." + path.getFileName() + ".unfinished");
    }
}
