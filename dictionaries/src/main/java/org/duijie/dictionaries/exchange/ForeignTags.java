package org.duijie.dictionaries.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Our parts of speech for those of jieba, HanLP and the People's Daily (ICTCLAS): by the first letters, the longest that is listed.
 * Function words (c, u, r, y, e, o, h, k, w) have none.
 */
final class ForeignTags {
    private static final int LONGEST = 2;
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("n", "n"),
            Map.entry("nr", "nz"),
            Map.entry("ns", "nz"),
            Map.entry("nt", "nz"),
            Map.entry("nz", "nz"),
            Map.entry("g", "n"),
            Map.entry("f", "n"),
            Map.entry("s", "n"),
            Map.entry("t", "n"),
            Map.entry("j", "n"),
            Map.entry("x", "nz"),
            Map.entry("en", "nz"),
            Map.entry("v", "v"),
            Map.entry("vn", "vn"),
            Map.entry("a", "a"),
            Map.entry("an", "n"),
            Map.entry("z", "a"),
            Map.entry("b", "b"),
            Map.entry("d", "d"),
            Map.entry("m", "m"),
            Map.entry("q", "q"),
            Map.entry("p", "p"),
            Map.entry("i", "i"),
            Map.entry("l", "i"));

    private ForeignTags() {}

    /** {@return our part of speech; empty for function words and unknown tags} */
    static Optional<String> ours(String tag) {
        var lower = tag.toLowerCase(Locale.ROOT);
        for (int length = Math.min(LONGEST, lower.length()); length > 0; length--) {
            var ours = OURS.get(lower.substring(0, length));
            if (ours != null) {
                return Optional.of(ours);
            }
        }
        return Optional.empty();
    }
}
