package org.duijie.corpus.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The lines of a file as bytes. Where quotes count, a line break between quotes (RFC 4180) does not end a line. Of an over-long line
 * only the beginning is kept. A byte order mark at the beginning is passed over. For one thread.
 */
final class LineSource implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final int SHOWN_OF_LONG = 1_000;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final InputStream input;
    private final Quotes quotes;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long bytesRead;

    private byte[] line = new byte[BUFFER];
    private long size;
    private long number;
    private long nextNumber = 1;

    /**
     * Opens a file.
     *
     * @param separator what parts fields, so that a quote at a field's beginning is known; 0 where quotes do not count
     */
    LineSource(Path file, char separator) {
        this.file = file;
        quotes = separator == 0 ? null : new Quotes(separator);
        try {
            input = Files.newInputStream(file);
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    /**
     * Goes to the next line that is not empty.
     *
     * @return whether there is one
     */
    boolean next() {
        do {
            number = nextNumber;
            size = 0;
            if (!readLine()) {
                return false;
            }
            if (number == 1) {
                skipByteOrderMark();
            }
        } while (size == 0);
        return true;
    }

    /** {@return the number of the line's first line, 1 for the first} */
    long number() {
        return number;
    }

    /** {@return the line's bytes, the first {@link #length()} of this array, until the next call of {@link #next()}} */
    byte[] bytes() {
        return line;
    }

    int length() {
        return (int) Math.min(size, RecordReader.LONGEST_RECORD);
    }

    /** {@return the rule that an over-long line breaks} */
    BrokenRule tooLong() {
        return new BrokenRule(CorpusMessages.MESSAGES, "line.length", size, RecordReader.LONGEST_RECORD);
    }

    boolean isTooLong() {
        return size > RecordReader.LONGEST_RECORD;
    }

    /** {@return the line as text, for people} */
    String text() {
        return isTooLong()
                ? new String(line, 0, SHOWN_OF_LONG, StandardCharsets.UTF_8) + "… (" + size + " B)"
                : new String(line, 0, length(), StandardCharsets.UTF_8);
    }

    long bytesRead() {
        return bytesRead;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
    }

    private boolean readLine() {
        boolean any = false;
        while (position < limit || fill()) {
            any = true;
            byte b = buffer[position++];
            if (b == '\n') {
                nextNumber++;
                if (quotes == null || !quotes.open()) {
                    endLine();
                    return true;
                }
            }
            if (quotes != null) {
                quotes.see(b);
            }
            append(b);
        }
        if (quotes != null && quotes.open()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.quote", file, number);
        }
        endLine();
        return any;
    }

    private void endLine() {
        if (quotes != null) {
            quotes.endLine();
        }
        if (size > 0 && size <= RecordReader.LONGEST_RECORD && line[(int) size - 1] == '\r') {
            size--;
        }
    }

    private void append(byte b) {
        if (size < RecordReader.LONGEST_RECORD) {
            if (size == line.length) {
                line = Arrays.copyOf(line, line.length * 2);
            }
            line[(int) size] = b;
        }
        size++;
    }

    private boolean fill() {
        try {
            limit = Math.max(0, input.read(buffer));
        } catch (IOException e) {
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "file.read", file, e);
        }
        position = 0;
        bytesRead += limit;
        return limit > 0;
    }

    private void skipByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        if (size >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark)) {
            System.arraycopy(line, mark, line, 0, length() - mark);
            size -= mark;
        }
    }

    /** Whether a place is between quotes. A quote opens at a field's beginning only; a doubled one does not close. */
    private static final class Quotes {
        private final char separator;
        private boolean fieldBegins = true;
        private boolean open;
        private boolean justClosed;

        Quotes(char separator) {
            this.separator = separator;
        }

        boolean open() {
            return open;
        }

        void see(byte b) {
            if (b == '"') {
                boolean opens = !open && (fieldBegins || justClosed);
                justClosed = open;
                open = opens;
                fieldBegins = false;
            } else {
                justClosed = false;
                fieldBegins = !open && b == separator;
            }
        }

        void endLine() {
            fieldBegins = true;
            open = false;
            justClosed = false;
        }
    }
}
