package org.duijie.corpus.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Forms of writing made one: full width, compatibility forms, case, traditional characters. */
final class Folding {
    /** What becomes of each character; 0 where it becomes several, which are in {@link #EXPANDED}. */
    private static final char[] FOLDED = new char[Character.MAX_VALUE + 1];

    private static final Map<Character, String> EXPANDED = new HashMap<>();

    static {
        var simplified = simplified();
        for (int c = 0; c < FOLDED.length; c++) {
            var folded = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            if (folded.length() == 1) {
                FOLDED[c] = simplified[folded.charAt(0)];
            } else {
                EXPANDED.put((char) c, folded);
            }
        }
    }

    private Folding() {}

    /** {@return the text with each character in normal form KC, in lower case and simplified} */
    static String fold(String text) {
        var folded = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FOLDED[c] != 0) {
                folded.append(FOLDED[c]);
            } else if (c != 0) {
                folded.append(EXPANDED.get(c));
            }
        }
        return folded.toString();
    }

    private static char[] simplified() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) i;
        }
        lines("simplified.txt")
                .flatMap(l -> Stream.of(l.split(" ", -1)))
                .forEach(p -> table[p.charAt(0)] = p.charAt(1));
        return table;
    }

    /** {@return the lines of a file beside this class that are neither empty nor comments} */
    static Stream<String> lines(String name) {
        var stream = Objects.requireNonNull(Folding.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
