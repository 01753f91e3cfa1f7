package org.duijie.corpus.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The lists of {@code wording.txt}. */
final class Wording {
    private static final Map<String, List<String>> SECTIONS = sections();
    /** Words that are left out, by their first character, the longest first. */
    private static final String[][] FILLERS = fillers();
    /** Bits of the lines of [against] that hold a character. */
    private static final int[] AGAINST = against();

    private static final boolean[] LIGHT = characters("light");
    private static final boolean[] DENIAL = characters("denial");
    private static final List<int[]> TITLE_WORDS = words("title").stream()
            .map(w -> w.chars().toArray())
            .sorted(Comparator.comparingInt((int[] w) -> w.length).reversed())
            .toList();

    private Wording() {}

    /** {@return the length of the filler that begins there, 0 for none} */
    static int fillerAt(String text, int at) {
        var fillers = FILLERS[text.charAt(at)];
        for (int i = 0; fillers != null && i < fillers.length; i++) {
            var filler = fillers[i];
            if (text.startsWith(filler, at)) {
                return filler.length();
            }
        }
        return 0;
    }

    /** {@return whether a unit says nothing of its own} */
    static boolean isLight(int unit) {
        return unit < LIGHT.length && LIGHT[unit];
    }

    /** {@return whether a unit turns round what is said} */
    static boolean isDenial(int unit) {
        return unit < DENIAL.length && DENIAL[unit];
    }

    /** {@return whether two units are two of the same sort of things} */
    static boolean areOpposed(int one, int other) {
        return one != other && (against(one) & against(other)) != 0;
    }

    /** {@return the units that are left when words that a title may have or lack are taken away} */
    static int[] withoutTitleWords(int[] units) {
        var left = new int[units.length];
        int count = 0;
        for (int i = 0; i < units.length; ) {
            int length = titleWordAt(units, i);
            if (length == 0) {
                left[count++] = units[i];
            }
            i += Math.max(1, length);
        }
        return Arrays.copyOf(left, count);
    }

    private static int titleWordAt(int[] units, int at) {
        for (var word : TITLE_WORDS) {
            if (units[at] == word[0]
                    && at + word.length <= units.length
                    && Arrays.equals(units, at, at + word.length, word, 0, word.length)) {
                return word.length;
            }
        }
        return 0;
    }

    private static int against(int unit) {
        return unit < AGAINST.length ? AGAINST[unit] : 0;
    }

    private static List<String> words(String section) {
        return SECTIONS.get(section).stream()
                .flatMap(l -> Arrays.stream(l.split(" ", -1)))
                .toList();
    }

    private static boolean[] characters(String section) {
        var set = new boolean[Character.MAX_VALUE + 1];
        words(section).forEach(w -> set[w.charAt(0)] = true);
        return set;
    }

    private static int[] against() {
        var lines = SECTIONS.get("against");
        if (lines.size() > Integer.SIZE) {
            throw new IllegalStateException("more lines than bits: " + lines.size());
        }
        var bits = new int[Character.MAX_VALUE + 1];
        for (int i = 0; i < lines.size(); i++) {
            for (var word : lines.get(i).split(" ", -1)) {
                bits[word.charAt(0)] |= 1 << i;
            }
        }
        return bits;
    }

    private static String[][] fillers() {
        var fillers = new String[Character.MAX_VALUE + 1][];
        words("filler").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.groupingBy(w -> w.charAt(0)))
                .forEach((first, same) -> fillers[first] = same.toArray(String[]::new));
        return fillers;
    }

    private static Map<String, List<String>> sections() {
        var sections = new HashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : Folding.lines("wording.txt").toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.indexOf(']')), current);
            } else {
                current.add(line);
            }
        }
        return sections;
    }
}
