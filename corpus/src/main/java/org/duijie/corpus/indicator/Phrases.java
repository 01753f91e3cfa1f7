package org.duijie.corpus.indicator;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of {@code phrases.tsv}, by what they say about a quantity near them. */
final class Phrases {
    private static final Set<Role> LEADING = EnumSet.range(Role.AT_LEAST, Role.TO);
    static final Phrases ALL = new Phrases();

    private final Map<String, Role> before = new HashMap<>();
    private final WordList leading;
    private final Map<Role, WordList> words = new EnumMap<>(Role.class);

    /** What a word says. */
    enum Role {
        AT_LEAST(Comparator.AT_LEAST),
        MORE_THAN(Comparator.MORE_THAN),
        AT_MOST(Comparator.AT_MOST),
        LESS_THAN(Comparator.LESS_THAN),
        ABOUT(Comparator.ABOUT),
        EQUAL(Comparator.EQUAL),
        INCREASE(Comparator.AT_LEAST),
        REDUCE(Comparator.AT_MOST),
        TO(Comparator.EQUAL),
        AFTER_AT_LEAST(Comparator.AT_LEAST),
        AFTER_AT_MOST(Comparator.AT_MOST),
        AFTER_MORE_THAN(Comparator.MORE_THAN),
        AFTER_ABOUT(Comparator.ABOUT),
        MONEY_UNIT,
        MONEY,
        NUMBER,
        DIMENSIONLESS,
        NOT_INSIDE,
        NOT_UNIT,
        CUT,
        KEEP,
        GENERIC,
        TAIL,
        HEADS,
        UNNAMED,
        STATEMENT,
        AGAINST,
        AGAINST_NOT,
        LASTING,
        WHOLE,
        OWN,
        NOT_NOUN,
        STOP,
        VERB,
        COMPOUND,
        MATERIAL,
        QUALITY,
        THING,
        DEGREE,
        PARTS;

        private final Comparator comparator;

        Role() {
            this(Comparator.EQUAL);
        }

        Role(Comparator comparator) {
            this.comparator = comparator;
        }

        Comparator comparator() {
            return comparator;
        }
    }

    /** A word found, and its place. */
    record Match(Role role, int start, int end) {}

    private Phrases() {
        var sets = new EnumMap<Role, Set<String>>(Role.class);
        for (var line : Resources.lines("phrases.tsv")) {
            var fields = line.split("\t", -1);
            var role = Role.valueOf(fields[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            for (var word : fields[1].split(" ", -1)) {
                sets.computeIfAbsent(role, r -> new HashSet<>()).add(word);
                if (LEADING.contains(role)) {
                    before.putIfAbsent(word, role);
                }
            }
        }
        sets.forEach((role, set) -> words.put(role, new WordList(set)));
        leading = new WordList(before.keySet());
    }

    /** {@return the longest word before a quantity that ends here and does not begin before {@code from}; null for none} */
    Match endingAt(String text, int from, int end) {
        var word = leading.endingAt(text, from, end);
        boolean inside = word.length() == 1 && isInsideWord(text, from, end - 1);
        return word.isEmpty() || inside ? null : new Match(before.get(word), end - word.length(), end);
    }

    /** {@return whether the character is part of a word that names keep: 能 in 性能, 中 in 中心} */
    boolean isKept(String text, int at) {
        for (int start = Math.max(0, at - 2); start <= at; start++) {
            if (start + startingAt(Role.KEEP, text, start) > at) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character ends a word that stays whole: 能 in 性能. */
    private boolean isInsideWord(String text, int from, int at) {
        for (int start = Math.max(from, at - 2); start < at; start++) {
            var word = text.substring(start, at + 1);
            if (words.get(Role.KEEP).contains(word) || words.get(Role.WHOLE).contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** {@return whether a verb of change to something begins here: 提升至} */
    boolean changesTo(String text, int at) {
        int start = at < text.length() && "，, ".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        start += startingAt(Role.DEGREE, text, start);
        int verb = Math.max(startingAt(Role.INCREASE, text, start), startingAt(Role.REDUCE, text, start));
        return (verb > 0 && startingAt(Role.TO, text, start + verb) > 0)
                || text.startsWith("压缩", start)
                || text.startsWith("减薄", start);
    }

    /** {@return the length of the longest word of this role that begins here; 0 for none} */
    int startingAt(Role role, String text, int start) {
        return words.get(role).lengthAt(text, start);
    }

    /** {@return whether a word of this role ends the text} */
    boolean ends(Role role, String text) {
        return lengthAtEnd(role, text) > 0;
    }

    /** {@return the length of the longest word of this role that ends the text; 0 for none} */
    int lengthAtEnd(Role role, String text) {
        return words.get(role).endingAt(text, 0, text.length()).length();
    }

    boolean is(Role role, String word) {
        return words.get(role).contains(word);
    }

    /** {@return whether what stands here only looks like a unit: 种植, 代表} */
    boolean isWordNotUnit(String text, int at) {
        char c = text.charAt(at);
        return c > 0x2E80 && startingAt(Role.NOT_UNIT, text, at) > 0;
    }
}
