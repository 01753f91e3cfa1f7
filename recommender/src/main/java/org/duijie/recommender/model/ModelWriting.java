package org.duijie.recommender.model;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import org.duijie.corpus.check.BrokenRule;

/** The steps of writing a model, each of which leaves a directory that can be read. For one thread, under the directory's lock. */
final class ModelWriting {
    private static final String NEW = ".new-";
    private static final String OLD = ".old-";
    private static final int BUFFER = 1 << 16;

    private final Path root;

    ModelWriting(Path root) {
        this.root = root;
    }

    /** Removes what a killed writer left. */
    void removeLeftovers() throws IOException {
        try (var children = Files.list(root)) {
            for (var child : children.filter(ModelWriting::isLeftover).toList()) {
                delete(child);
            }
        }
    }

    private static boolean isLeftover(Path path) {
        var name = path.getFileName().toString();
        return name.startsWith(NEW) || name.startsWith(OLD);
    }

    /** Writes a folder that {@code CURRENT} does not name yet. */
    ModelManifest write(ModelDraft draft, Created created) throws IOException {
        var folder = Files.createDirectory(root.resolve(NEW + UUID.randomUUID()));
        try {
            var parts = new TreeMap<String, ModelManifest.Part>();
            for (var part : draft.parts().entrySet()) {
                parts.put(part.getKey(), write(folder.resolve(part.getKey()), part.getValue()));
            }
            var manifest = new ModelManifest(draft.origins(), draft.features(), draft.measures(), parts);
            write(folder.resolve(Created.NAME), out -> out.write(created.toJson()));
            write(folder.resolve(ModelManifest.NAME), out -> out.write(ManifestJson.file(manifest)));
            syncDirectory(folder);
            place(folder, manifest.id());
            return manifest;
        } finally {
            delete(folder);
        }
    }

    /** Renames a folder; a damaged one of the same id goes out of the way. */
    private void place(Path folder, String id) throws IOException {
        var place = root.resolve(id);
        if (Files.isDirectory(place)) {
            if (isWhole(place)) {
                return;
            }
            Files.move(place, folder.resolveSibling(OLD + folder.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        syncDirectory(root);
        removeLeftovers();
    }

    private static boolean isWhole(Path place) {
        try {
            ModelFolder.open(place).verify();
            return true;
        } catch (BrokenRule e) {
            return false;
        }
    }

    /** Makes {@code CURRENT} name a model. */
    void use(String id) throws IOException {
        var next = root.resolve(NEW + ModelDirectory.CURRENT);
        write(next, out -> out.write((id + "\n").getBytes(StandardCharsets.US_ASCII)));
        Files.move(
                next,
                root.resolve(ModelDirectory.CURRENT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(root);
    }

    private static ModelManifest.Part write(Path file, PartWriter writer) throws IOException {
        var sum = ModelManifest.sha256();
        try (var channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var digested = new DigestOutputStream(Channels.newOutputStream(channel), sum);
                var out = new BufferedOutputStream(digested, BUFFER)) {
            writer.writeTo(new Kept(out));
            out.flush();
            channel.force(true);
            return new ModelManifest.Part(channel.size(), HexFormat.of().formatHex(sum.digest()));
        }
    }

    /** Stays open when a part closes it, since it is not on disk yet. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void syncDirectory(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (var walk = Files.walk(path)) {
                for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
