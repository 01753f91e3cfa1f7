package org.duijie.corpus.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The bytes of a file or of an archive's entry, counted. A file that grows while it is read ends where it ended when it was opened; one
 * that became shorter is an error. For one thread.
 */
final class FileBytes extends InputStream {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final InputStream input;
    private final long size;
    private long count;

    /**
     * Bytes of a known number.
     *
     * @param name for messages
     * @param size how many bytes there are; {@link Long#MAX_VALUE} if nobody knows
     */
    FileBytes(String name, InputStream input, long size) {
        this.name = name;
        this.input = new BufferedInputStream(input, BUFFER);
        this.size = size;
    }

    /**
     * Opens a file.
     *
     * @throws BrokenRule {@code file.read}
     */
    static FileBytes of(Path file) {
        try {
            long size = Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE;
            return new FileBytes(file.toString(), Files.newInputStream(file), size);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    /** {@return the name for messages} */
    String name() {
        return name;
    }

    /** {@return how many bytes were read} */
    long count() {
        return count;
    }

    /** {@return the next bytes, at most so many, which stay to be read} */
    byte[] peek(int most) {
        try {
            input.mark(most);
            var bytes = input.readNBytes((int) Math.min(most, size - count));
            input.reset();
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (count == size || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int read = input.read(bytes, offset, (int) Math.min(length, size - count));
        if (read < 0 && size != Long.MAX_VALUE) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "file.shrunk", name, size, count);
        }
        count += Math.max(0, read);
        return read;
    }

    /** {@return what to throw when reading fails} */
    BrokenRule unreadable(Exception cause) {
        return new BrokenRule(cause, CorpusMessages.MESSAGES, "file.read", name, cause);
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
