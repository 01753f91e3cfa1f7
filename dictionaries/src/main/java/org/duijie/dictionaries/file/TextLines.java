package org.duijie.dictionaries.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.duijie.dictionaries.DictionaryFault;

/**
 * All lines of a UTF-8 text, one at a time, whatever ends them (LF, CR LF or CR); a byte order mark is left out. A malformed line is a
 * fault with its number, and reading can go on after it.
 */
public final class TextLines implements AutoCloseable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;
    /** Of the characters beyond ASCII that GB18030 makes of the bytes, so many in ten are usual in Chinese text. */
    private static final int USUAL_IN_TEN = 9;

    private final String file;
    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder(); // a new decoder reports what is malformed
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] bytes = new byte[256];
    private int length;
    private int number;
    private boolean afterCarriageReturn;

    private TextLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * The lines of a file.
     *
     * @throws DictionaryFault {@code file.missing}, {@code file.unreadable}
     */
    public static TextLines of(Path path) {
        try {
            return new TextLines(path.getFileName().toString(), Files.newInputStream(path));
        } catch (NoSuchFileException e) {
            throw new DictionaryFault(e, path.toString(), 0, "file.missing");
        } catch (IOException e) {
            throw new DictionaryFault(e, path.toString(), 0, "file.unreadable", e.getMessage());
        }
    }

    /** {@return the lines of a stream, which is closed with them} */
    public static TextLines of(String name, InputStream in) {
        return new TextLines(name, in);
    }

    /**
     * {@return the next line, which may be empty, without what ends it; none at the end}
     *
     * @throws DictionaryFault {@code file.encoding} where the line is not UTF-8, {@code file.encodingGuess} where it seems to be
     *     GB18030; the next call goes on with the line after it. {@code file.unreadable}
     */
    public Optional<DictionaryLine> next() {
        if (!readLine()) {
            return Optional.empty();
        }
        number++;
        try {
            var text = utf8.decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            boolean marked = number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return Optional.of(new DictionaryLine(file, number, marked ? text.substring(1) : text));
        } catch (CharacterCodingException e) {
            throw seemsGb18030()
                    ? new DictionaryFault(e, file, number, "file.encodingGuess", GB18030.name())
                    : new DictionaryFault(e, file, number, "file.encoding");
        }
    }

    /** {@return the name of the text} */
    public String file() {
        return file;
    }

    /** {@return the number of the line read last, from 1; 0 before} */
    public int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new DictionaryFault(e, file, 0, "file.unreadable", e.getMessage());
        }
    }

    /** Reads the bytes of a line; returns whether there was one. */
    private boolean readLine() {
        length = 0;
        try {
            int next = read();
            if (next == '\n' && afterCarriageReturn) {
                next = read();
            }
            afterCarriageReturn = false;
            if (next < 0) {
                return false;
            }
            while (next >= 0 && next != '\n' && next != '\r') {
                append((byte) next);
                next = read();
            }
            afterCarriageReturn = next == '\r';
            return true;
        } catch (IOException e) {
            throw new DictionaryFault(e, file, 0, "file.unreadable", e.getMessage());
        }
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
        }
        return at == filled ? -1 : buffer[at++] & 0xFF;
    }

    private void append(byte next) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = next;
    }

    private boolean seemsGb18030() {
        try {
            var text = GB18030.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            long beyond = text.chars().filter(c -> c > 0x7F).count();
            long usual = text.chars().filter(TextLines::isUsual).count();
            return beyond > 1 && usual * 10 >= beyond * USUAL_IN_TEN;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether a character is one of the 20,902 ideographs that GBK has, or Chinese punctuation. */
    private static boolean isUsual(int c) {
        return (c >= 0x4E00 && c <= 0x9FA5) || (c >= 0x3000 && c <= 0x301F) || (c >= 0xFF01 && c <= 0xFF5E);
    }
}
