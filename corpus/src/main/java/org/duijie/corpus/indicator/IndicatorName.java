package org.duijie.corpus.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * When two names of indicators mean the same: letter by letter without case and blanks, words of one meaning being one ({@code
 * names.tsv}), and a longer name as a shorter one that ends it (钢筋抗拉强度, 抗拉强度), unless that is too broad (温度).
 */
public final class IndicatorName {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final Map<String, String> SAME = new HashMap<>();
    private static final Set<String> BROAD = new HashSet<>();
    private static final Set<String> HIGHER = new HashSet<>();
    private static final Set<String> LOWER = new HashSet<>();

    static {
        for (var line : Resources.lines("names.tsv")) {
            var fields = line.split("\t", -1);
            var words = List.of(fields[1].split(" ", -1));
            switch (fields[0]) {
                case "same" -> words.forEach(word -> SAME.put(word, words.getFirst()));
                case "broad" -> BROAD.addAll(words);
                case "higher" -> HIGHER.addAll(words);
                case "lower" -> LOWER.addAll(words);
                default -> throw new IllegalStateException("names.tsv: " + line);
            }
        }
    }

    private IndicatorName() {}

    /** {@return the form in which names are compared} */
    public static String key(String name) {
        var plain = Folding.fold(name).replace(" ", "").toLowerCase(Locale.ROOT);
        for (int start = 0; start < plain.length(); start++) {
            var same = SAME.get(plain.substring(start));
            if (same != null) {
                return plain.substring(0, start) + same;
            }
        }
        return plain;
    }

    /** {@return the keys of all names that a longer one also goes by, its own first} */
    public static List<String> keys(String name) {
        var key = key(name);
        var keys = new ArrayList<String>();
        keys.add(key);
        for (int start = Math.max(1, key.length() - LONGEST); start <= key.length() - SHORTEST; start++) {
            keys.add(key.substring(start));
        }
        return keys;
    }

    /** {@return whether two names mean the same} */
    public static boolean agree(String one, String other) {
        var a = key(one);
        var b = key(other);
        var shorter = a.length() < b.length() ? a : b;
        var longer = a.length() < b.length() ? b : a;
        return a.equals(b) || (shorter.length() >= SHORTEST && longer.endsWith(shorter) && !BROAD.contains(shorter));
    }

    /** {@return 1 where more is better, -1 where less is, 0 where that is not known} */
    static int preference(String name) {
        var key = key(name);
        for (int start = 0; start < key.length(); start++) {
            var end = key.substring(start);
            if (LOWER.contains(end)) {
                return -1;
            }
            if (HIGHER.contains(end)) {
                return 1;
            }
        }
        return 0;
    }
}
