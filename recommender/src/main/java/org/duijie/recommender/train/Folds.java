package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Parts the needs for cross-validation. Needs whose titles share half of the pairs of characters of the shorter one stay together, so that
 * what is judged for one does not help another that repeats it.
 */
final class Folds {
    /** How many parts. */
    static final int COUNT = 5;

    private static final double ALIKE = 0.5;
    /** Of more needs only equal titles are put together: comparing all with all would take too long. */
    private static final int MOST_COMPARED = 3_000;

    private Folds() {}

    /**
     * {@return the part of each need, 0 to {@value #COUNT} - 1}
     *
     * @param titles of the needs by id
     */
    static Map<String, Integer> of(Map<String, String> titles, long seed) {
        var groups = groups(new TreeMap<>(titles));
        Collections.shuffle(groups, new Random(seed));
        var folds = new HashMap<String, Integer>();
        for (int i = 0; i < groups.size(); i++) {
            int fold = i % COUNT;
            groups.get(i).forEach(need -> folds.put(need, fold));
        }
        return folds;
    }

    private static List<List<String>> groups(Map<String, String> titles) {
        boolean compared = titles.size() <= MOST_COMPARED;
        var groups = new ArrayList<List<String>>();
        var pairs = new ArrayList<List<Set<String>>>();
        var byTitle = new HashMap<String, Integer>();
        titles.forEach((need, title) -> {
            var its = pairs(title);
            int group = byTitle.getOrDefault(title, -1);
            for (int i = 0; compared && group < 0 && i < groups.size(); i++) {
                group = pairs.get(i).stream().anyMatch(other -> alike(its, other)) ? i : -1;
            }
            if (group < 0) {
                group = groups.size();
                groups.add(new ArrayList<>());
                pairs.add(new ArrayList<>());
            }
            groups.get(group).add(need);
            pairs.get(group).add(its);
            byTitle.putIfAbsent(title, group);
        });
        return groups;
    }

    private static boolean alike(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return shared > ALIKE * Math.max(1, Math.min(a.size(), b.size()));
    }

    private static Set<String> pairs(String title) {
        var pairs = new HashSet<String>();
        for (int i = 0; i + 1 < title.length(); i++) {
            pairs.add(title.substring(i, i + 2));
        }
        return pairs;
    }
}
