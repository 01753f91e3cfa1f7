package org.duijie.recommender.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/** A model on disk, whose manifest was read. Immutable, safe for several threads. */
public final class ModelFolder {
    private static final int BUFFER = 1 << 16;
    private static final int LARGEST_MANIFEST = 4 << 20;

    private final Path folder;
    private final String id;
    private final ModelManifest manifest;

    private ModelFolder(Path folder, String id, ModelManifest manifest) {
        this.folder = folder;
        this.id = id;
        this.manifest = manifest;
    }

    /**
     * Reads the manifest of a folder, which is called as the model's id.
     *
     * @throws BrokenRule {@code model.missing}, {@code model.format}, {@code model.manifest}, {@code model.checksum}, {@code model.io}
     */
    static ModelFolder open(Path folder) {
        var id = folder.getFileName().toString();
        var file = folder.resolve(ModelManifest.NAME);
        try {
            if (Files.size(file) > LARGEST_MANIFEST) {
                throw new BrokenRule(
                        RecommenderMessages.MESSAGES,
                        "model.manifest",
                        id,
                        Files.size(file) + " > " + LARGEST_MANIFEST + " B");
            }
            return new ModelFolder(folder, id, ManifestJson.manifest(id, Files.readAllBytes(file)));
        } catch (NoSuchFileException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "model.missing", id, ModelManifest.NAME);
        } catch (IOException e) {
            throw io(e, file);
        }
    }

    /** {@return the id, which is the name of its folder} */
    public String id() {
        return id;
    }

    /** {@return what it is} */
    public ModelManifest manifest() {
        return manifest;
    }

    /** {@return when it was made, as far as that is known} */
    public Optional<Created> created() {
        return Created.read(folder);
    }

    /** {@return whether the model has a part} */
    public boolean has(String part) {
        return manifest.parts().containsKey(part);
    }

    /**
     * Opens a part after all of it was checked, so that what is read of it is what was written.
     *
     * @return the part, buffered, to be closed by the caller
     * @throws BrokenRule {@code model.missing}, {@code model.truncated} if it has another size, {@code model.checksum} if it has another
     *     content, {@code model.io}
     */
    public InputStream part(String name) {
        var part = Optional.ofNullable(manifest.parts().get(name)).orElseThrow(() -> missing(null, name));
        var file = folder.resolve(name);
        try {
            check(name, file, part);
            return new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (NoSuchFileException e) {
            throw missing(e, name);
        } catch (IOException e) {
            throw io(e, file);
        }
    }

    /**
     * {@return the file of a part, of the size that it should have, to be read by what knows its form and checks its content itself}
     *
     * @throws BrokenRule {@code model.missing}, {@code model.truncated}, {@code model.io}
     */
    public Path file(String name) {
        var part = Optional.ofNullable(manifest.parts().get(name)).orElseThrow(() -> missing(null, name));
        var file = folder.resolve(name);
        try {
            checkSize(name, file, part);
            return file;
        } catch (NoSuchFileException e) {
            throw missing(e, name);
        } catch (IOException e) {
            throw io(e, file);
        }
    }

    /**
     * Checks all parts.
     *
     * @throws BrokenRule as {@link #part}
     */
    public void verify() {
        for (var name : manifest.parts().keySet()) {
            try (var in = part(name)) {
                in.available();
            } catch (IOException e) {
                throw io(e, folder.resolve(name));
            }
        }
    }

    /**
     * Refuses a model that does not fit what would use it.
     *
     * @param dictionary fingerprint of the dictionaries in force
     * @param store identity of the record store
     * @param sequence the store's last change
     * @param features names of the features that this build knows
     * @throws BrokenRule {@code model.dictionary}, {@code model.store}, {@code model.feature}; the message says what to run
     */
    public void requireFits(String dictionary, String store, long sequence, Collection<String> features) {
        var origins = manifest.origins();
        if (!origins.dictionary().equals(dictionary)) {
            throw new BrokenRule(
                    RecommenderMessages.MESSAGES, "model.dictionary", id, origins.dictionary(), dictionary);
        }
        if (!origins.store().equals(store) || origins.sequence() > sequence) {
            throw new BrokenRule(
                    RecommenderMessages.MESSAGES,
                    "model.store",
                    id,
                    origins.store(),
                    origins.sequence(),
                    store,
                    sequence);
        }
        manifest.features().stream()
                .filter(f -> !features.contains(f))
                .findFirst()
                .ifPresent(f -> {
                    throw new BrokenRule(RecommenderMessages.MESSAGES, "model.feature", id, f);
                });
    }

    private void checkSize(String name, Path file, ModelManifest.Part part) throws IOException {
        long size = Files.size(file);
        if (size != part.bytes()) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "model.truncated", id, name, size, part.bytes());
        }
    }

    private void check(String name, Path file, ModelManifest.Part part) throws IOException {
        checkSize(name, file, part);
        var sum = ModelManifest.sha256();
        try (var in = Files.newInputStream(file);
                var out = new DigestOutputStream(OutputStream.nullOutputStream(), sum)) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        if (!HexFormat.of().formatHex(sum.digest()).equals(part.sha256())) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "model.checksum", id, name);
        }
    }

    private BrokenRule missing(Exception cause, String name) {
        return new BrokenRule(cause, RecommenderMessages.MESSAGES, "model.missing", id, name);
    }

    static BrokenRule io(IOException cause, Path file) {
        return new BrokenRule(cause, RecommenderMessages.MESSAGES, "model.io", file, cause);
    }
}
