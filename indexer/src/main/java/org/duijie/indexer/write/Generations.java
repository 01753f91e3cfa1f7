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
import org.apache.lucene.store.LockObtainFailedException;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;

/**
 * The generations of an index: folders {@code g000001}, {@code g000002}, … of which the first line of the file {@code CURRENT} names the
 * live one and the others those that were live before, the last one first. A new generation is built beside the live one; publishing
 * replaces {@code CURRENT} by an atomic rename, so a reader sees the old generation or the new one, never half of it.
 *
 * <p>Two locks: who changes the live generation holds {@link #lockLive}, who makes, swaps or deletes generations {@link #lockAll}; so the
 * live one can be followed while another is built.
 */
public final class Generations {
    /** The file that names the live generation. */
    public static final String CURRENT = "CURRENT";

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
        return published().stream().findFirst();
    }

    /**
     * {@return the folders of the live generation and of those before it, the last one first; those that are gone are left out}
     *
     * @throws BrokenRule as {@link #current}
     */
    public List<Path> published() throws IOException {
        requireDirectory();
        var names = names();
        while (!names.isEmpty() && !exists(names.getFirst())) {
            var now = names();
            if (now.equals(names)) {
                throw new BrokenRule(
                        IndexerMessages.MESSAGES, "index.corrupt", root, CURRENT + " = " + names.getFirst());
            }
            names = now; // a builder has published and cleaned up meanwhile
        }
        return names.stream().filter(this::exists).map(root::resolve).toList();
    }

    /**
     * Keeps others from changing the live generation until the lock is closed or the process ends; makes the directory where it is
     * missing.
     *
     * @throws BrokenRule {@code index.directory}, {@code index.unwritable}
     * @throws org.apache.lucene.store.LockObtainFailedException if another changes it
     */
    Lock lockLive() throws IOException {
        return lock(IndexWriter.WRITE_LOCK_NAME);
    }

    /** Keeps others from making, swapping and deleting generations; else as {@link #lockLive}. */
    Lock lockAll() throws IOException {
        return lock("generations.lock");
    }

    private Lock lock(String name) throws IOException {
        requireDirectory();
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw IndexFaults.unwritable(root, e);
        }
        return FSDirectory.open(root).obtainLock(name);
    }

    /** {@return a new, empty folder beside the others} */
    Path create() throws IOException {
        int last = all().stream()
                .mapToInt(p -> Integer.parseInt(p.getFileName().toString().substring(1)))
                .max()
                .orElse(0);
        return Files.createDirectory(root.resolve(String.format(Locale.ROOT, "g%06d", last + 1)));
    }

    /**
     * Makes a finished generation the live one; on return this survives a power cut.
     *
     * @param keep how many of those that were live before are still listed
     */
    void publish(Path generation, int keep) throws IOException {
        var names = new ArrayList<String>();
        names.add(generation.getFileName().toString());
        before(generation).stream().limit(keep).forEach(names::add);
        var next = root.resolve(CURRENT + ".next");
        Files.writeString(next, String.join("\n", names) + "\n");
        sync(next, StandardOpenOption.WRITE);
        Files.move(next, root.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(root, StandardOpenOption.READ);
    }

    /** The names of the published generations that are there, without one; none where {@code CURRENT} is damaged. */
    private List<String> before(Path generation) {
        try {
            return published().stream()
                    .filter(g -> !g.equals(generation))
                    .map(g -> g.getFileName().toString())
                    .toList();
        } catch (IOException | BrokenRule e) {
            return List.of(); // what is published heals it
        }
    }

    /** Deletes what {@code CURRENT} does not list and nobody writes: what killed builds left, and those too long ago. */
    void deleteUnlisted() throws IOException {
        var listed = published();
        for (var generation : all()) {
            if (!listed.contains(generation) && !isWritten(generation)) {
                delete(generation);
            }
        }
    }

    private static boolean isWritten(Path generation) throws IOException {
        try (var directory = FSDirectory.open(generation);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
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

    /** What {@code CURRENT} says; nothing where there is none. */
    private List<String> names() throws IOException {
        var pointer = root.resolve(CURRENT);
        return Files.exists(pointer) ? List.of(Files.readString(pointer).strip().split("\n")) : List.of();
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
