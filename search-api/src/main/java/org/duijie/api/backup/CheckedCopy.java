package org.duijie.api.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies files, with size and SHA-256 of what was copied. */
final class CheckedCopy {
    private static final int BUFFER = 1 << 20;

    private CheckedCopy() {}

    /**
     * Copies to a new file; on return it survives a power cut where the file system is not an archive.
     *
     * @param path what the file is called in the entry
     * @param to the file; its folder is made where needed
     */
    static BackupManifest.Entry copy(InputStream from, String path, Path to) throws IOException {
        var digest = sha256();
        Files.createDirectories(to.getParent());
        long bytes = 0;
        try (var out = Files.newByteChannel(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = new byte[BUFFER];
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                digest.update(buffer, 0, read);
                var chunk = ByteBuffer.wrap(buffer, 0, read);
                while (chunk.hasRemaining()) {
                    bytes += out.write(chunk);
                }
            }
            if (out instanceof FileChannel file) {
                file.force(true);
            }
        }
        return new BackupManifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes the names in a folder, and in those within it, survive a power cut. */
    static void syncFolders(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            for (var each : walk.filter(Files::isDirectory).toList()) {
                sync(each);
            }
        }
    }

    /** Makes a file's content, or the names in a folder, survive a power cut. */
    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
