package org.duijie.corpus.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Which rules this program finds and names indicators by. */
public final class IndicatorRules {
    /** Raised with every change of the code that finds other indicators in some text, or writes them otherwise. */
    private static final int VERSION = 1;

    private static final List<String> TABLES = List.of("names.tsv", "phrases.tsv", "traditional.txt", "units.tsv");
    private static final int BYTES = 8;
    private static final String FINGERPRINT = compute();

    private IndicatorRules() {}

    /** {@return 16 hexadecimal digits that change with the tables and with the version of the code} */
    public static String fingerprint() {
        return FINGERPRINT;
    }

    private static String compute() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(VERSION).array());
            for (var table : TABLES) {
                var lines = String.join("\n", Resources.lines(table));
                digest.update((table + "\n" + lines + "\n\n").getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
