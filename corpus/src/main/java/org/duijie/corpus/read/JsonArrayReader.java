package org.duijie.corpus.read;

import java.io.IOException;
import java.util.Optional;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;

/**
 * One JSON array (RFC 8259) of objects, UTF-8. It is cut into its elements as bytes, so that a wrong element is one entry and the next
 * can be read; what stands between elements must be right. Entries are numbered as elements, 1 for the first.
 */
final class JsonArrayReader implements RecordReader {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final int BYTE_ORDER_MARK = 0xEF;

    private final FileBytes file;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long line = 1;

    private final RecordBytes element = new RecordBytes();
    private long number;
    private boolean ended;

    /** Reads a file, which is closed with this reader. */
    JsonArrayReader(FileBytes file) {
        this.file = file;
    }

    @Override
    public Optional<Entry> next() {
        if (ended || !begin()) {
            return Optional.empty();
        }
        number++;
        readElement();
        return Optional.of(JsonEntry.of(number, element));
    }

    /** Goes to the next element's first byte; false at the array's end, behind which nothing may stand. */
    private boolean begin() {
        if (number == 0) {
            skipByteOrderMark();
            expect(nextVisible(), '[', "[");
            if (peekVisible() != ']') {
                return true;
            }
        }
        int next = nextVisible();
        if (next == ']') {
            ended = true;
            expect(nextVisible(), END, "");
            return false;
        }
        expect(next, ',', ", ]");
        peekVisible();
        return true;
    }

    /** Takes all bytes up to the comma or bracket that ends the element, which stays. */
    private void readElement() {
        element.clear();
        long firstLine = line;
        int depth = 0;
        boolean quoted = false;
        boolean escaped = false;
        while (true) {
            int next = peek();
            if (next == END) {
                throw new BrokenRule(CorpusMessages.MESSAGES, "json.unclosed", file.name(), number, firstLine);
            }
            if (!quoted && depth == 0 && (next == ',' || next == ']')) {
                return;
            }
            element.append((byte) take());
            if (quoted) {
                quoted = escaped || next != '"';
                escaped = !escaped && next == '\\';
            } else if (next == '"') {
                quoted = true;
            } else if (next == '{' || next == '[') {
                depth++;
            } else if (next == '}' || next == ']') {
                depth--;
            }
        }
    }

    private void expect(int found, int wanted, String names) {
        if (found != wanted) {
            var shown = found == END ? "" : String.valueOf((char) found);
            throw new BrokenRule(CorpusMessages.MESSAGES, "json.array", file.name(), line, names, shown);
        }
    }

    private void skipByteOrderMark() {
        if (peek() == BYTE_ORDER_MARK) {
            position += 3;
        }
    }

    private int nextVisible() {
        return peekVisible() == END ? END : take();
    }

    private int peekVisible() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            take();
        }
        return peek();
    }

    private int take() {
        int next = buffer[position++] & 0xFF;
        line += next == '\n' ? 1 : 0;
        return next;
    }

    private int peek() {
        if (position >= limit) {
            fill();
        }
        return position < limit ? buffer[position] & 0xFF : END;
    }

    private void fill() {
        try {
            limit = Math.max(0, file.read(buffer, 0, BUFFER));
            position = 0;
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    @Override
    public long bytesRead() {
        return file.count();
    }

    @Override
    public void close() {
        file.close();
    }
}
