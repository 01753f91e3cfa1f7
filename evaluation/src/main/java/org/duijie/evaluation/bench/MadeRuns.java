package org.duijie.evaluation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.QrelsWriter;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.RunWriter;
import org.duijie.evaluation.run.ScoredItem;

/**
 * Runs and judgments out of nothing: every topic has its own items, judged ones among them, and each run ranks them another way, better
 * grades a little higher.
 *
 * @param topics how many topics
 * @param items how many items each run has for a topic
 * @param judged how many of them have a grade, from 0 to 3
 * @param seed makes them
 */
record MadeRuns(int topics, int items, int judged, long seed) {
    private static final int KNOWN_ITEMS = 1_000_003;
    private static final int GRADES = 4;

    /** Writes the judgments. */
    void writeQrels(Path file) {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (int t = 0; t < topics; t++) {
            grades.put(topic(t), grades(t));
        }
        QrelsWriter.write(file, new Qrels(grades));
    }

    /**
     * Writes a run.
     *
     * @param number which run; also how much it knows of the grades
     */
    void writeRun(Path file, int number) {
        var random = new Random(seed + number);
        try (var writer = new RunWriter(file, "made" + number)) {
            for (int t = 0; t < topics; t++) {
                var grades = grades(t);
                var scored = new ArrayList<ScoredItem>();
                for (var item : items(t)) {
                    double score = random.nextDouble() + 0.01 * number * grades.getOrDefault(item, 0);
                    scored.add(new ScoredItem(item, Math.round(1e6 * score) / 1e6));
                }
                writer.write(topic(t), new Ranking(scored));
            }
            writer.commit();
        }
    }

    private Map<String, Integer> grades(int topic) {
        var random = new Random(seed * 31 + topic);
        var shuffled = new ArrayList<>(items(topic));
        Collections.shuffle(shuffled, random);
        var grades = new TreeMap<String, Integer>();
        shuffled.subList(0, judged).forEach(item -> grades.put(item, random.nextInt(GRADES)));
        return grades;
    }

    /** Different within a topic, since the number of known items is prime; some the same in other topics. */
    private List<String> items(int topic) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < items; i++) {
            ids.add("d" + Math.floorMod(topic * 7919L + i * 104_729L, (long) KNOWN_ITEMS));
        }
        return ids;
    }

    private static String topic(int topic) {
        return String.format(Locale.ROOT, "q%06d", topic);
    }
}
