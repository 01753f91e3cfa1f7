package org.duijie.recommender.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/** Reads the body of a {@link PartFile}, and takes no memory for more than the file can hold. For one thread. */
public final class PartInput {
    private final Path file;
    private final ReadableByteChannel channel;
    private final MessageDigest digest = PartOutput.sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();
    /** Bytes of the body that are not yet in the buffer. */
    private long unread;

    PartInput(Path file, ReadableByteChannel channel, long length) {
        this.file = file;
        this.channel = channel;
        this.unread = length;
    }

    /** {@return the next number} */
    public int getInt() throws IOException {
        return need(Integer.BYTES).getInt();
    }

    /** {@return the next number} */
    public long getLong() throws IOException {
        return need(Long.BYTES).getLong();
    }

    /** {@return the next number} */
    public double getDouble() throws IOException {
        return need(Double.BYTES).getDouble();
    }

    /**
     * {@return the next number, which counts something}
     *
     * @param name of what it counts
     * @param most the largest it may be
     */
    public int getCount(String name, int most) throws IOException {
        int count = getInt();
        if (count < 0 || count > most) {
            throw damaged(name + " " + count);
        }
        return count;
    }

    /** {@return the next numbers} */
    public int[] getInts(long count) throws IOException {
        var values = new int[require(count, Integer.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = getInt();
        }
        return values;
    }

    /** {@return the next numbers, all finite} */
    public float[] getFloats(long count) throws IOException {
        var values = new float[require(count, Float.BYTES)];
        for (int i = 0; i < values.length; i++) {
            values[i] = need(Float.BYTES).getFloat();
            if (!Float.isFinite(values[i])) {
                throw damaged("" + values[i]);
            }
        }
        return values;
    }

    /** {@return the next bytes} */
    public byte[] getBytes(long count) throws IOException {
        var values = new byte[require(count, 1)];
        int at = 0;
        while (at < values.length) {
            int part = Math.min(values.length - at, need(1).remaining());
            buffer.get(values, at, part);
            at += part;
        }
        return values;
    }

    /** {@return the next texts} */
    public SortedTexts getTexts() throws IOException {
        int count = getCount("texts", Integer.MAX_VALUE - 1);
        int bytes = getCount("bytes", Integer.MAX_VALUE);
        require(count, Integer.BYTES);
        var starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i + 1] = starts[i] + getInt();
        }
        var texts = new SortedTexts(getBytes(bytes), starts);
        if (!texts.isSorted()) {
            throw damaged("texts");
        }
        return texts;
    }

    void requireEnd() {
        if (buffer.remaining() + unread > 0) {
            throw damaged("+" + (buffer.remaining() + unread));
        }
    }

    byte[] digest() {
        return digest.digest();
    }

    /** {@return what says that something in this file is wrong} */
    public BrokenRule damaged(String what) {
        return new BrokenRule(RecommenderMessages.MESSAGES, "part.damaged", file, what);
    }

    private int require(long count, int size) {
        if (count < 0 || count > (buffer.remaining() + unread) / size || count > Integer.MAX_VALUE - 8) {
            throw damaged("" + count);
        }
        return (int) count;
    }

    private ByteBuffer need(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            buffer.compact();
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + unread));
            int from = buffer.position();
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
            digest.update(buffer.array(), from, buffer.position() - from);
            unread -= buffer.position() - from;
            buffer.flip();
            if (buffer.remaining() < bytes) {
                throw damaged("" + unread);
            }
        }
        return buffer;
    }
}
