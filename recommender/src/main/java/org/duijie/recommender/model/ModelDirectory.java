package org.duijie.recommender.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * The models of a data directory: a folder for each, called as its id, and the file {@code CURRENT}, whose line names the one in use. A model
 * is written beside the others and renamed, {@code CURRENT} is replaced by a rename: a reader, and a writer killed at any moment, leave a
 * whole model in use. Safe for several threads and processes; of two that write, the second one is refused.
 */
public final class ModelDirectory {
    /** The file that names the model in use. */
    public static final String CURRENT = "CURRENT";

    private static final String LOCK = "models.lock";

    private final Path root;
    private final Clock clock;

    /**
     * The models in a directory, which need not exist.
     *
     * @param clock tells when a model was written
     */
    public ModelDirectory(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** {@return the directory} */
    public Path root() {
        return root;
    }

    /**
     * Writes a model and puts it in use; on return it survives a power cut. What a writer that was killed left is removed first. A model that
     * is there already, whole, stays as it is.
     *
     * @return its id; the same draft has the same id and the same bytes, but for {@code created.json}
     * @throws BrokenRule {@code model.busy} if another writes, {@code model.io}; the model in use stays in use
     */
    public String write(ModelDraft draft) {
        return locked(() -> {
            var writing = new ModelWriting(root);
            writing.removeLeftovers();
            var manifest = writing.write(draft, new Created(clock.instant(), draft.training()));
            writing.use(manifest.id());
            return manifest.id();
        });
    }

    /**
     * Puts a model in use, after all of it was checked.
     *
     * @throws BrokenRule {@code model.unknown}, what is wrong with it, {@code model.busy}, {@code model.io}; the model in use stays in use
     */
    public void use(String id) {
        open(id).verify();
        locked(() -> {
            new ModelWriting(root).use(id);
            return id;
        });
    }

    /**
     * {@return the id of the model in use, or empty where no model was written yet}
     *
     * @throws BrokenRule {@code model.current} if {@code CURRENT} names no model that is there, {@code model.io}
     */
    public Optional<String> current() {
        try {
            var id = Files.readString(root.resolve(CURRENT)).strip();
            if (!ModelManifest.isId(id) || !Files.isDirectory(root.resolve(id))) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "model.current", root.resolve(CURRENT), id);
            }
            return Optional.of(id);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw ModelFolder.io(e, root.resolve(CURRENT));
        }
    }

    /**
     * {@return the model with an id; its parts are checked as they are read}
     *
     * @throws BrokenRule {@code model.unknown}, {@code model.missing}, {@code model.format}, {@code model.manifest},
     *     {@code model.checksum}, {@code model.io}
     */
    public ModelFolder open(String id) {
        if (!ModelManifest.isId(id) || !Files.isDirectory(root.resolve(id))) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "model.unknown", root, id);
        }
        return ModelFolder.open(root.resolve(id));
    }

    /**
     * {@return all models, the newest first, ties by id; those without a time last}
     *
     * @throws BrokenRule {@code model.io}
     */
    public List<KeptModel> list() {
        var inUse = inUse();
        return folders().stream()
                .map(id -> kept(id, inUse.equals(Optional.of(id))))
                .sorted(Comparator.comparing(
                                (KeptModel m) -> m.created().map(Created::at).orElse(Instant.MIN))
                        .reversed()
                        .thenComparing(KeptModel::id))
                .toList();
    }

    private Optional<String> inUse() {
        try {
            return current();
        } catch (BrokenRule e) {
            return Optional.empty(); // a list is what helps then
        }
    }

    private KeptModel kept(String id, boolean inUse) {
        var created = Created.read(root.resolve(id));
        try {
            return new KeptModel(id, inUse, created, Optional.of(open(id).manifest()), Optional.empty());
        } catch (BrokenRule e) {
            return new KeptModel(id, inUse, created, Optional.empty(), Optional.of(e));
        }
    }

    private List<String> folders() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var children = Files.list(root)) {
            return children.filter(Files::isDirectory)
                    .map(p -> p.getFileName().toString())
                    .filter(ModelManifest::isId)
                    .toList();
        } catch (IOException e) {
            throw ModelFolder.io(e, root);
        }
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Change {
        String make() throws IOException;
    }

    private String locked(Change change) {
        try {
            Files.createDirectories(root);
            try (var channel =
                            FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = lock(channel)) {
                if (lock == null) {
                    throw new BrokenRule(RecommenderMessages.MESSAGES, "model.busy", root);
                }
                return change.make();
            }
        } catch (IOException e) {
            throw ModelFolder.io(e, root);
        }
    }

    /** Null where another holds it, in this process or elsewhere. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
