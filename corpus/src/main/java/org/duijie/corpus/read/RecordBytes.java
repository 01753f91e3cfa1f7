package org.duijie.corpus.read;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/** The bytes of one record; of an over-long one only the beginning is kept. Used again for each record, by one thread. */
final class RecordBytes {
    private static final int SHOWN_OF_LONG = 1_000;

    private byte[] bytes = new byte[1 << 16];
    private long size;

    void clear() {
        size = 0;
    }

    void append(byte b) {
        if (size < RecordReader.LONGEST_RECORD) {
            if (size == bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            bytes[(int) size] = b;
        }
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** {@return the bytes, the first {@link #length()} of this array, until the next record} */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return (int) Math.min(size, RecordReader.LONGEST_RECORD);
    }

    boolean isTooLong() {
        return size > RecordReader.LONGEST_RECORD;
    }

    /** {@return the rule that an over-long record breaks} */
    BrokenRule tooLong() {
        return new BrokenRule(CorpusMessages.MESSAGES, "line.length", size, RecordReader.LONGEST_RECORD);
    }

    /** {@return the record as text, for people} */
    String text(Charset encoding) {
        return isTooLong()
                ? new String(bytes, 0, SHOWN_OF_LONG, encoding) + "… (" + size + " B)"
                : new String(bytes, 0, length(), encoding);
    }

    /** Takes away a carriage return at the end. */
    void dropCarriageReturn() {
        if (size > 0 && !isTooLong() && bytes[(int) size - 1] == '\r') {
            size--;
        }
    }

    /** Takes away these bytes at the beginning, where they stand there. */
    void dropPrefix(byte[] prefix) {
        int mark = prefix.length;
        if (size >= mark && Arrays.equals(bytes, 0, mark, prefix, 0, mark)) {
            System.arraycopy(bytes, mark, bytes, 0, length() - mark);
            size -= mark;
        }
    }
}
