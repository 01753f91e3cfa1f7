package org.duijie.corpus.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Codes with a Chinese and an English name each, from lines of three fields parted by tabs. The first line says where the table comes
 * from and starts with {@code #}.
 */
final class NameTable {
    private final Map<String, Name> names;

    private NameTable(Map<String, Name> names) {
        this.names = Collections.unmodifiableMap(names);
    }

    private record Name(String chinese, String english) {}

    /** The table in a file beside this class. */
    static NameTable resource(String file) {
        try (var stream = NameTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside " + NameTable.class.getName());
            }
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return of(file, text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The table in the given lines.
     *
     * @throws IllegalStateException naming file and line, if there is no origin, a line has not three filled fields, or a code comes twice
     */
    static NameTable of(String file, List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            throw new IllegalStateException(file + " line 1: must say the origin after \"# \"");
        }
        var names = new LinkedHashMap<String, Name>();
        for (int i = 1; i < lines.size(); i++) {
            var place = file + " line " + (i + 1) + ": ";
            var fields = lines.get(i).split("\t", -1);
            if (fields.length != 3 || List.of(fields).stream().anyMatch(String::isBlank)) {
                throw new IllegalStateException(place + "must be code, Chinese and English name, was: " + lines.get(i));
            }
            if (names.putIfAbsent(fields[0], new Name(fields[1], fields[2])) != null) {
                throw new IllegalStateException(place + "code " + fields[0] + " comes twice");
            }
        }
        return new NameTable(names);
    }

    Optional<String> name(String code, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return Optional.ofNullable(names.get(code)).map(english ? Name::english : Name::chinese);
    }

    /** {@return the codes in the order of the file} */
    Set<String> codes() {
        return names.keySet();
    }
}
