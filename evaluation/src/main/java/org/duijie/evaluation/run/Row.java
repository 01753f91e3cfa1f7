package org.duijie.evaluation.run;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** One row of a TREC file, and where it stands, for messages. The same object is every row in turn. */
final class Row {
    private static final int HELD = 8;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path file;
    private final int[] starts = new int[HELD];
    private final int[] ends = new int[HELD];
    private final String[] last = new String[HELD];
    private byte[] bytes = {};
    private int start;
    private int end;
    private int size;
    private boolean ascii;
    private long line;

    Row(Path file) {
        this.file = file;
    }

    /**
     * Becomes the next row.
     *
     * @throws BrokenRule {@code row.encoding}
     */
    void next(byte[] buffer, int from, int to) {
        line++;
        bytes = buffer;
        start = line == 1 && Arrays.mismatch(buffer, from, Math.min(to, from + 3), BYTE_ORDER_MARK, 0, 3) < 0
                ? from + 3
                : from;
        end = to;
        split();
        if (!ascii) {
            checkEncoding();
        }
    }

    private void split() {
        size = 0;
        int all = 0;
        for (int i = start; i < end; i++) {
            if (Ids.isBlank(bytes[i])) {
                continue;
            }
            int from = i;
            while (i < end && !Ids.isBlank(bytes[i])) {
                all |= bytes[i++];
            }
            if (size < HELD) {
                starts[size] = from;
                ends[size] = i;
            }
            size++;
        }
        ascii = all >= 0;
    }

    private void checkEncoding() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, end - start));
        } catch (CharacterCodingException e) {
            throw new BrokenRule(e, EvaluationMessages.MESSAGES, "row.encoding", file, line);
        }
    }

    /** {@return the broken rule, whose text gets file and line as {0} and {1} and the values after them} */
    BrokenRule broken(String rule, Object... values) {
        var all = new ArrayList<Object>(List.of(file, line));
        all.addAll(Arrays.asList(values));
        return new BrokenRule(EvaluationMessages.MESSAGES, rule, all.toArray());
    }

    /** {@return how many columns there are} */
    int size() {
        return size;
    }

    /** {@return the line's number, from 1} */
    long line() {
        return line;
    }

    /** {@return the whole line} */
    String text() {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8).strip();
    }

    /** {@return whether the first column begins with #, or there is none} */
    boolean isComment() {
        return size == 0 || bytes[starts[0]] == '#';
    }

    String column(int index) {
        var charset = ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(bytes, starts[index], ends[index] - starts[index], charset);
    }

    /** {@return the column, the same object as in the row before where the text is the same} */
    String repeated(int index) {
        var before = last[index];
        if (before == null || !ascii || !isText(index, before)) {
            before = column(index);
            last[index] = before;
        }
        return before;
    }

    /** {@return the non-negative number that the column's digits write, at most so many; −1 where it is something else} */
    int digits(int index, int longest) {
        int length = ends[index] - starts[index];
        int number = length > longest ? -1 : 0;
        for (int i = starts[index]; number >= 0 && i < ends[index]; i++) {
            int digit = bytes[i] - '0';
            number = digit >= 0 && digit <= 9 ? 10 * number + digit : -1;
        }
        return number;
    }

    private boolean isText(int index, String text) {
        int length = ends[index] - starts[index];
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[starts[index] + i]) {
                return false;
            }
        }
        return true;
    }
}
