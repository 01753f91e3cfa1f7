package org.duijie.recommender.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Writes the body of a {@link PartFile}: numbers big-endian, arrays without their length. For one thread. */
public final class PartOutput {
    private final OutputStream stream;
    private final MessageDigest digest = sha256();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);

    PartOutput(OutputStream stream) {
        this.stream = stream;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Writes a number. */
    public void putInt(int value) throws IOException {
        room(Integer.BYTES).putInt(value);
    }

    /** Writes a number. */
    public void putLong(long value) throws IOException {
        room(Long.BYTES).putLong(value);
    }

    /** Writes a number. */
    public void putDouble(double value) throws IOException {
        room(Double.BYTES).putDouble(value);
    }

    /** Writes numbers. */
    public void putInts(int[] values) throws IOException {
        for (int value : values) {
            putInt(value);
        }
    }

    /** Writes numbers. */
    public void putFloats(float[] values) throws IOException {
        for (float value : values) {
            room(Float.BYTES).putFloat(value);
        }
    }

    /** Writes bytes. */
    public void putBytes(byte[] values) throws IOException {
        flush();
        digest.update(values);
        stream.write(values);
    }

    /** Writes texts: how many, the number of their bytes, the length of each in bytes, all bytes. */
    public void putTexts(SortedTexts texts) throws IOException {
        putInt(texts.size());
        putInt(texts.bytes().length);
        var starts = texts.starts();
        for (int i = 0; i < texts.size(); i++) {
            putInt(starts[i + 1] - starts[i]);
        }
        putBytes(texts.bytes());
    }

    private ByteBuffer room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws IOException {
        digest.update(buffer.array(), 0, buffer.position());
        stream.write(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    byte[] digest() throws IOException {
        flush();
        return digest.digest();
    }
}
