package org.duijie.corpus.read;

import java.io.IOException;
import java.nio.charset.Charset;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * The lines of a file as bytes. Where quotes count, a line break between quotes (RFC 4180) does not end a line. Of an over-long line
 * only the beginning is kept. A byte order mark at the beginning is passed over. For one thread.
 */
final class LineSource implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final FileBytes file;
    private final Charset encoding;
    private final Quotes quotes;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;

    private final RecordBytes line = new RecordBytes();
    private long number;
    private long nextNumber = 1;

    /**
     * The lines of a file, which is closed with them.
     *
     * @param encoding UTF-8 or GB18030: in both a quote, a separator or a line break is never a part of another character
     * @param separator what parts fields, so that a quote at a field's beginning is known; 0 where quotes do not count
     */
    LineSource(FileBytes file, Charset encoding, char separator) {
        this.file = file;
        this.encoding = encoding;
        quotes = separator == 0 ? null : new Quotes(separator);
    }

    /**
     * Goes to the next line that is not empty.
     *
     * @return whether there is one
     */
    boolean next() {
        do {
            number = nextNumber;
            line.clear();
            if (!readLine()) {
                return false;
            }
            if (number == 1) {
                line.dropPrefix(BYTE_ORDER_MARK);
            }
        } while (line.isEmpty());
        return true;
    }

    /** {@return the number of the line's first line, 1 for the first} */
    long number() {
        return number;
    }

    /** {@return the line's bytes, until the next call of {@link #next()}} */
    RecordBytes line() {
        return line;
    }

    /** {@return the line as text, for people} */
    String text() {
        return line.text(encoding);
    }

    /**
     * {@return the line as text}
     *
     * @throws BrokenRule {@code line.length}, {@code utf8.form}, {@code gb18030.form}
     */
    String decoded() {
        if (line.isTooLong()) {
            throw line.tooLong();
        }
        return TextEncoding.decode(encoding, line.bytes(), line.length());
    }

    FileBytes file() {
        return file;
    }

    @Override
    public void close() {
        file.close();
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
            line.append(b);
        }
        if (quotes != null && quotes.open()) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "csv.quote", file.name(), number);
        }
        endLine();
        return any;
    }

    private void endLine() {
        if (quotes != null) {
            quotes.endLine();
        }
        line.dropCarriageReturn();
    }

    private boolean fill() {
        try {
            limit = Math.max(0, file.read(buffer, 0, BUFFER));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
        position = 0;
        return limit > 0;
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
