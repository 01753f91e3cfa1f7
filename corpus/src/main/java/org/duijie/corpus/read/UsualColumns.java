package org.duijie.corpus.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duijie.corpus.model.Kind;

/** The column names that tables usually have, from {@code columns.tsv}, and the fields' own names. */
final class UsualColumns {
    private static final Map<Kind, Map<String, String>> FIELDS = new EnumMap<>(Kind.class);
    private static final Map<Kind, Set<String>> VOICES = new EnumMap<>(Kind.class);

    static {
        for (var kind : Kind.values()) {
            FIELDS.put(kind, new HashMap<>());
            VOICES.put(kind, new HashSet<>());
        }
        try (var lines = lines("columns.tsv")) {
            lines.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(UsualColumns::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UsualColumns() {}

    /** {@return the name as it is looked up: half width, lower case, without white space and a unit of money} */
    static String normal(String column) {
        return Normalizer.normalize(column, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}*]+", "")
                .replaceAll("\\((?:万元|元|人)\\)$", "")
                .toLowerCase(Locale.ROOT);
    }

    static Optional<String> field(Kind kind, String normalName) {
        return Optional.ofNullable(FIELDS.get(kind).get(normalName));
    }

    /** {@return the field that a name has in tables of the first kind that knows it} */
    static Optional<String> anyField(String normalName) {
        return Stream.of(Kind.values())
                .flatMap(kind -> field(kind, normalName).stream())
                .findFirst();
    }

    /** {@return whether the name is found in tables of this kind only, or mostly} */
    static boolean speaksFor(Kind kind, String normalName) {
        return VOICES.get(kind).contains(normalName);
    }

    /** {@return the lines of a resource of this package} */
    static BufferedReader lines(String resource) {
        var stream = UsualColumns.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("missing resource " + resource);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** A line: the kinds' first letters or {@code *}, with {@code !} if the name speaks for the kind; the field; the names. */
    private static void read(String line) {
        var parts = line.split("\t", -1);
        for (var kind : Kind.values()) {
            if (parts[0].startsWith("*") || parts[0].indexOf(kind.name().charAt(0)) >= 0) {
                for (var name : parts[2].split(" ", -1)) {
                    FIELDS.get(kind).put(normal(name), parts[1]);
                    if (parts[0].endsWith("!")) {
                        VOICES.get(kind).add(normal(name));
                    }
                }
                FIELDS.get(kind).put(normal(parts[1]), parts[1]);
                if (parts[0].endsWith("!")) {
                    VOICES.get(kind).add(normal(parts[1]));
                }
            }
        }
    }
}
