package org.duijie.corpus.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of provinces, and of the prefectures of Zhejiang, as codes of GB/T 2260 ({@code regions.tsv}). */
final class Regions {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d(?:\\d{2}){0,2}");
    private static final List<Region> KNOWN = read();

    private Regions() {}

    /** {@return the code of the finest known name in the text, or the text if it is a code itself} */
    static Optional<String> code(String text) {
        if (CODE.matcher(text).matches()) {
            return Optional.of(text);
        }
        return KNOWN.stream()
                .filter(region -> text.contains(region.name()))
                .map(Region::code)
                .findFirst();
    }

    /** In the file's order, prefectures first. */
    private static List<Region> read() {
        var regions = new ArrayList<Region>();
        try (var lines = UsualColumns.lines("regions.tsv")) {
            lines.lines().filter(l -> !l.startsWith("#")).forEach(line -> {
                var parts = line.split("\t", -1);
                regions.add(new Region(parts[1], parts[0]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(regions);
    }

    private record Region(String name, String code) {}
}
