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
import org.duijie.corpus.check.BrokenRule;
import org.duijie.indexer.IndexerMessages;

/**
 * The generations of an index: folders {@code g000001}, {@code g000002}, … of which the file {@code CURRENT} names the live one. A new
 * generation is built beside the live one; publishing replaces {@code CURRENT} by an atomic rename, so a reader sees the old
 * generation or the new one, never half of it.
 */
public final class Generations {
    private static final String CURRENT = "CURRENT";
    private static final Pattern NAME = Pattern.compile("g\\d{6,}");

    private final Path root;

    /** The generations in a directory, which need not exist yet. */
    public Generations(Path root) {
        this.root = root;
    }

    /**
     * {@return the folder of the live generation, or empty where nothing was published yet}
     *
     * @throws BrokenRule {@code index.corrupt} if {@code CURRENT} names nothing that exists
     */
    public Optional<Path> current() throws IOException {
        var pointer = root.resolve(CURRENT);
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        var name = Files.readString(pointer).strip();
        if (!NAME.matcher(name).matches() || !Files.isDirectory(root.resolve(name))) {
            throw new BrokenRule(IndexerMessages.MESSAGES, "index.corrupt", root, CURRENT + " = " + name);
        }
        return Optional.of(root.resolve(name));
    }

    /** {@return a new, empty folder beside the others} */
    Path create() throws IOException {
        Files.createDirectories(root);
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

    /** Deletes the generations other than the live one: what a killed build left, and those before. */
    void deleteOthers() throws IOException {
        var live = current();
        for (var generation : all()) {
            if (!live.equals(Optional.of(generation))) {
                delete(generation);
            }
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var children = Files.list(root)) {
            return children.filter(p -> NAME.matcher(p.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        var paths = new ArrayList<Path>();
        try (var walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(paths::add);
        }
        for (var path : paths) {
            Files.deleteIfExists(path);
        }
    }

    private static void sync(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }
}
