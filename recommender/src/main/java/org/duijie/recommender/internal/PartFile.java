package org.duijie.recommender.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * A binary file of a model, big-endian: four letters that name it, the version of its format (int), its length in bytes (long), the body,
 * and the SHA-256 of the body. {@code docs/model.md} tells the bodies.
 *
 * @param magic the four letters, ASCII
 * @param version of the format, which is refused if it is another
 */
public record PartFile(String magic, int version) {
    private static final int HEAD = 16;
    private static final int DIGEST = 32;

    /** What a file holds. */
    @FunctionalInterface
    public interface Body {
        /** Writes it. */
        void writeTo(PartOutput out) throws IOException;
    }

    /** How a body becomes a value again. */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * {@return the value}
         *
         * @throws BrokenRule {@code part.damaged}
         */
        T from(PartInput in) throws IOException;
    }

    /**
     * Writes a file; on return it survives a power cut. The same body gives the same bytes.
     *
     * @throws BrokenRule {@code part.io}
     */
    public void write(Path file, Body body) {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.position(HEAD);
            var stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            stream.write(digest(stream, body));
            stream.flush();
            channel.write(head(channel.position()), 0);
            channel.force(true);
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.io", file, e);
        }
    }

    /** {@return the SHA-256 of a body} */
    public static byte[] digest(Body body) {
        try {
            return digest(OutputStream.nullOutputStream(), body);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is written
        }
    }

    private static byte[] digest(OutputStream stream, Body body) throws IOException {
        var out = new PartOutput(stream);
        body.writeTo(out);
        return out.digest();
    }

    private ByteBuffer head(long length) {
        var head = ByteBuffer.allocate(HEAD);
        for (int i = 0; i < magic.length(); i++) {
            head.put((byte) magic.charAt(i));
        }
        return head.putInt(version).putLong(length).flip();
    }

    /**
     * {@return what a file holds}
     *
     * @throws BrokenRule {@code part.missing}, {@code part.magic}, {@code part.version}, {@code part.truncated}, {@code part.damaged},
     *     {@code part.io}; the message says what to run
     */
    public <T> T read(Path file, Reading<T> reading) {
        try (var channel = FileChannel.open(file)) {
            long length = readHead(file, channel);
            var in = new PartInput(file, channel, length - HEAD - DIGEST);
            var value = reading.from(in);
            in.requireEnd();
            var digest = ByteBuffer.allocate(DIGEST);
            channel.read(digest, length - DIGEST);
            if (!Arrays.equals(digest.array(), in.digest())) {
                throw in.damaged("SHA-256");
            }
            return value;
        } catch (NoSuchFileException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.missing", file);
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.io", file, e);
        }
    }

    /** {@return the length of the file, which is as its head says} */
    private long readHead(Path file, FileChannel channel) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        while (head.hasRemaining() && channel.read(head) >= 0) {
            // until it is full
        }
        if (head.hasRemaining()) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.truncated", file, channel.size(), HEAD + DIGEST);
        }
        var found = new StringBuilder();
        head.flip();
        for (int i = 0; i < magic.length(); i++) {
            found.append((char) (head.get() & 0xff));
        }
        if (!found.toString().equals(magic)) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.magic", file, found, magic);
        }
        int itsVersion = head.getInt();
        if (itsVersion != version) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.version", file, itsVersion, version);
        }
        long length = head.getLong();
        if (length != channel.size() || length < HEAD + DIGEST) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.truncated", file, channel.size(), length);
        }
        return length;
    }
}
