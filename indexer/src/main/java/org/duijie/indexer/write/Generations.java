package org.duijie.indexer.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;

/**
 * The generations of an index: folders {@code g000001}, {@code g000002}, … of which the file {@code CURRENT} names the live one. A new
 * generation is built beside the live one; publishing replaces {@code CURRENT} by an atomic rename, so a reader sees the old
 * generation or the new one, never half of it.
 */
public final class Generations {
    private static final String CURRENT = "CURRENT";
    private static final Pattern NAME = Pattern.compile("g\\d{6,9}");

    private final Path root;

    /** The generations in a directory, which need not exist yet. */
    public Generations(Path root) {
        this.root = root;
    }

    /**
     * {@return the folder of the live generation, or empty where nothing was published yet}
     *
     * @throws BrokenRule {@code index.directory} if there is a file instead of the directory, {@code index.corrupt} if {@code CURRENT}
     *     names nothing that exists
     */
    public Optional<Path> current() throws IOException {
        requireDirectory();
        var name = pointer();
        while (name.isPresent() && !exists(name.get())) {
            var now = pointer();
            if (now.equals(name)) {
                throw new BrokenRule(IndexerMessages.MESSAGES, "index.corrupt", root, CURRENT + " = " + name.get());
            }
            name = now; // a builder has published and cleaned up meanwhile
        }
        return name.map(root::resolve);
    }

    /**
     * Keeps other builders out until the lock is closed or the process ends; makes the directory where it is missing.
     *
     * @throws BrokenRule {@code index.directory}, {@code index.unwritable}
     * @throws org.apache.lucene.store.LockObtainFailedException if another builder works
     */
    Lock lock() throws IOException {
        requireDirectory();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw IndexFaults.unwritable(root, e);
        }
        return FSDirectory.open(root).obtainLock(IndexWriter.WRITE_LOCK_NAME);
    }

    /** {@return a new, empty folder beside the others} */
    Path create() throws IOException {
        int last = all().stream()
                .mapToInt(p -> Integer.parseInt(p.getFileName().toString().substring(1)))
                .max()
                .orElse(0);
        return Files.createDirectory(root.resolve(String.format(Locale.ROOT, "g%06d", last + 1)));
    }

    /** Makes a finished generation the live one; on return this survives a power cut. */
    void publish(Path generation) throws IOException {
        var next = root.resolve(CURRENT + ".next");
        Files.writeString(next, generation.getFileName() + "\n");
        sync(next, StandardOpenOption.WRITE);
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(root, StandardOpenOption.READ);
    }

    /** Deletes the generations other than one: what a killed build left, and those before. */
    void deleteOthers(Path live) throws IOException {
        for (var generation : all()) {
            if (!generation.equals(live)) {
                delete(generation);
            }
        }
    }

    /** Deletes a generation that is not the live one. */
    void delete(Path generation) throws IOException {
        var paths = new ArrayList<Path>();
        try (var walk = Files.walk(generation)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }

    /** What {@code CURRENT} says, or empty where there is none. */
    private Optional<String> pointer() throws IOException {
        var pointer = root.resolve(CURRENT);
        return Files.exists(pointer) ? Optional.of(Files.readString(pointer).strip()) : Optional.empty();
    }

    private boolean exists(String name) {
        return NAME.matcher(name).matches() && Files.isDirectory(root.resolve(name));
    }

    private void requireDirectory() {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.directory", root);
        }
    }

    private List<Path> all() throws IOException {
        try (var children = Files.list(root)) {
            return children.filter(p -> NAME.matcher(p.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
