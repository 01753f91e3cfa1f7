package org.duijie.corpus.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.check.Utf8;

/** The encodings in which tables come: UTF-8, with or without byte order mark, and GB18030 with its subsets GBK and GB2312. */
public final class TextEncoding {
    /** The national encoding of China. */
    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int LOOKED_AT = 1 << 16;
    /** A file is UTF-8 with at least so many characters outside ASCII for each malformed one; GB18030, read as UTF-8, has fewer than one. */
    private static final int WELL_FORMED_FOR_ONE_MALFORMED = 2;

    private TextEncoding() {}

    /**
     * {@return the encoding of this name, such as {@code utf-8}, {@code gb18030}, {@code gbk}}
     *
     * @throws BrokenRule {@code encoding.unknown}
     */
    public static Charset of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "gb18030", "gbk", "gb2312" -> GB18030;
            default -> throw new BrokenRule(CorpusMessages.MESSAGES, "encoding.unknown", name);
        };
    }

    /**
     * Tells the encoding from a file's beginning: UTF-8 where nearly all of it is well-formed, else GB18030.
     *
     * @throws BrokenRule {@code encoding.utf16}, {@code encoding.untold}
     */
    static Charset detect(FileBytes file) {
        var bytes = file.peek(LOOKED_AT);
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new BrokenRule(CorpusMessages.MESSAGES, "encoding.utf16", file.name());
        }
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        if (malformed(bytes, GB18030).malformed() == 0) {
            return GB18030;
        }
        throw new BrokenRule(CorpusMessages.MESSAGES, "encoding.untold", file.name());
    }

    /**
     * Decodes, and replaces nothing.
     *
     * @throws BrokenRule {@code utf8.form}, {@code gb18030.form} with the first wrong byte and its place, 1 for the first
     */
    static String decode(Charset encoding, byte[] bytes, int length) {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return Utf8.decode(bytes, 0, length).toString();
        }
        var input = ByteBuffer.wrap(bytes, 0, length);
        try {
            return encoding.newDecoder().decode(input).toString();
        } catch (CharacterCodingException e) {
            int at = Math.min(input.position(), length - 1);
            var hex = String.format(Locale.ROOT, "0x%02X", bytes[at]);
            throw new BrokenRule(e, CorpusMessages.MESSAGES, "gb18030.form", at + 1, hex);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        var count = malformed(bytes, StandardCharsets.UTF_8);
        return (long) count.malformed() * WELL_FORMED_FOR_ONE_MALFORMED <= count.wellFormed();
    }

    /** A character that the end of what is looked at cuts off is not malformed. */
    private static Count malformed(byte[] bytes, Charset encoding) {
        var decoder = encoding.newDecoder();
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length + 1);
        int malformed = 0;
        for (var result = decoder.decode(input, output, false);
                result.isError();
                result = decoder.decode(input, output, false)) {
            malformed++;
            input.position(input.position() + result.length());
        }
        int wellFormed = (int) output.flip().chars().filter(c -> c > 0x7F).count();
        return new Count(wellFormed, malformed);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private record Count(int wellFormed, int malformed) {}
}
