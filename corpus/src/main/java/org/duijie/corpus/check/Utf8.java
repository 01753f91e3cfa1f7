package org.duijie.corpus.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.duijie.corpus.CorpusMessages;

/** Bytes read strictly as UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Decodes, and replaces nothing.
     *
     * @return the text, in an array of its own
     * @throws BrokenRule {@code utf8.form}, with the first wrong byte and its place, 1 for the first
     */
    public static CharBuffer decode(byte[] bytes, int offset, int length) {
        var input = ByteBuffer.wrap(bytes, offset, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(input);
        } catch (CharacterCodingException e) {
            int at = Math.min(input.position(), offset + length - 1);
            throw new BrokenRule(
                    e,
                    CorpusMessages.MESSAGES,
                    "utf8.form",
                    at - offset + 1,
                    String.format(Locale.ROOT, "0x%02X", bytes[at]));
        }
    }
}
