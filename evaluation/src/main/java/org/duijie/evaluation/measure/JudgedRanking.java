package org.duijie.evaluation.measure;

import java.util.Map;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.ScoredItem;

/** A topic's ranking seen through its judgments: what measures are computed from. Ranks begin at 1. */
public final class JudgedRanking {
    /** The grade of an item that the judgments list with a grade below 0: looked at, but not judged. */
    public static final int UNJUDGED = -1;
    /** The grade of an item that the judgments do not list. */
    public static final int UNLISTED = -2;

    private final int[] grades;
    private final double[] scores;
    private final int[] ideal;

    private JudgedRanking(int[] grades, double[] scores, int[] ideal) {
        this.grades = grades;
        this.scores = scores;
        this.ideal = ideal;
    }

    /**
     * Looks up the grade of each item.
     *
     * @param ranking what was found; may be empty
     * @param judged the topic's grades by item
     */
    public static JudgedRanking of(Ranking ranking, Map<String, Integer> judged) {
        var items = ranking.items();
        var grades = new int[items.size()];
        for (int i = 0; i < grades.length; i++) {
            var grade = judged.get(items.get(i).item());
            grades[i] = grade == null ? UNLISTED : Math.max(UNJUDGED, grade);
        }
        return new JudgedRanking(
                grades, items.stream().mapToDouble(ScoredItem::score).toArray(), ideal(judged));
    }

    private static int[] ideal(Map<String, Integer> judged) {
        return judged.values().stream()
                .filter(grade -> grade > UNJUDGED)
                .mapToInt(grade -> -grade)
                .sorted()
                .map(negative -> -negative)
                .toArray();
    }

    /** {@return how many items were found} */
    public int size() {
        return grades.length;
    }

    /** {@return the grade of the item at a rank from 1 to {@link #size()}, {@link #UNJUDGED} or {@link #UNLISTED}} */
    public int grade(int rank) {
        return grades[rank - 1];
    }

    /** {@return the score of the item at a rank from 1 to {@link #size()}} */
    public double score(int rank) {
        return scores[rank - 1];
    }

    /** {@return how many items have a grade of 0 or more, found or not} */
    public int judged() {
        return ideal.length;
    }

    /** {@return the grade at a rank from 1 to {@link #judged()} of the best possible ranking} */
    public int idealGrade(int rank) {
        return ideal[rank - 1];
    }

    /** {@return the greatest grade that any item has; 0 if there is none} */
    public int greatestGrade() {
        return ideal.length == 0 ? 0 : ideal[0];
    }

    /** {@return how many judged items, found or not, have at least this grade, which is 0 or more} */
    public int relevant(int grade) {
        int count = 0;
        while (count < ideal.length && ideal[count] >= grade) {
            count++;
        }
        return count;
    }

    /** {@return how many of the first items have at least this grade, which is 0 or more} */
    public int found(int grade, int depth) {
        int count = 0;
        for (int i = 0; i < Math.min(depth, grades.length); i++) {
            count += grades[i] >= grade ? 1 : 0;
        }
        return count;
    }
}
