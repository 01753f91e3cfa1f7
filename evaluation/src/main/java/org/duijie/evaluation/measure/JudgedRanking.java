package org.duijie.evaluation.measure;

import java.util.Map;
import org.duijie.evaluation.run.Ranking;

/** A topic's ranking seen through its judgments: what measures are computed from. Ranks begin at 1. */
public final class JudgedRanking {
    /** The grade of an item that was not judged, or with a grade below 0. */
    public static final int UNJUDGED = -1;

    private final int[] grades;
    private final int[] ideal;

    private JudgedRanking(int[] grades, int[] ideal) {
        this.grades = grades;
        this.ideal = ideal;
    }

    /**
     * Looks up the grade of each item.
     *
     * @param ranking what was found; may be empty
     * @param judged the topic's grades by item
     */
    public static JudgedRanking of(Ranking ranking, Map<String, Integer> judged) {
        int[] grades = ranking.items().stream()
                .mapToInt(scored -> Math.max(UNJUDGED, judged.getOrDefault(scored.item(), UNJUDGED)))
                .toArray();
        int[] ascending = judged.values().stream()
                .mapToInt(Integer::intValue)
                .filter(grade -> grade > UNJUDGED)
                .sorted()
                .toArray();
        return new JudgedRanking(grades, reversed(ascending));
    }

    private static int[] reversed(int[] ascending) {
        var descending = new int[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }

    /** {@return how many items were found} */
    public int size() {
        return grades.length;
    }

    /** {@return the grade of the item at a rank from 1 to {@link #size()}, or {@link #UNJUDGED}} */
    public int grade(int rank) {
        return grades[rank - 1];
    }

    /** {@return how many items have a grade of 0 or more, found or not} */
    public int judged() {
        return ideal.length;
    }

    /** {@return the grade at a rank from 1 to {@link #judged()} of the best possible ranking} */
    public int idealGrade(int rank) {
        return ideal[rank - 1];
    }

    /** {@return how many judged items, found or not, have at least this grade, which is 0 or more} */
    public int relevant(int grade) {
        int count = 0;
        while (count < ideal.length && ideal[count] >= grade) {
            count++;
        }
        return count;
    }
}
