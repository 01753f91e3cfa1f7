package org.duijie.evaluation.measure;

import java.util.function.IntUnaryOperator;

/** Formulas in which a better grade is worth more. */
final class Gains {
    private static final double[] LOG2 = new double[4096];

    static {
        for (int i = 1; i < LOG2.length; i++) {
            LOG2[i] = Math.log(i) / Math.log(2);
        }
    }

    private Gains() {}

    static double nDcg(JudgedRanking ranking, Settings settings) {
        double ideal = dcg(ranking::idealGrade, Math.min(settings.depth(), ranking.judged()), settings);
        return ideal > 0 ? dcg(ranking::grade, Math.min(settings.depth(), ranking.size()), settings) / ideal : 0;
    }

    private static double dcg(IntUnaryOperator grades, int last, Settings settings) {
        double sum = 0;
        for (int rank = 1; rank <= last; rank++) {
            int grade = grades.applyAsInt(rank);
            if (grade > 0) {
                double gain = settings.exponential() ? Math.pow(2, grade) - 1 : grade;
                sum += gain / log2(rank + 1);
            }
        }
        return sum;
    }

    private static double log2(int number) {
        return number < LOG2.length ? LOG2[number] : Math.log(number) / Math.log(2);
    }

    /** Chapelle and others 2009; a grade g satisfies with probability (2^g − 1) / 2^max, as in gdeval. */
    static double err(JudgedRanking ranking, Settings settings) {
        double sum = 0;
        double unsatisfied = 1;
        for (int rank = 1; rank <= Math.min(settings.depth(), ranking.size()); rank++) {
            int grade = Math.min(Math.max(0, ranking.grade(rank)), settings.greatest());
            double satisfied = (Math.pow(2, grade) - 1) / Math.pow(2, settings.greatest());
            sum += unsatisfied * satisfied / rank;
            unsatisfied *= 1 - satisfied;
        }
        return sum;
    }

    /** Moffat and Zobel 2008; without {@code rel} a gain is the grade over the topic's greatest. */
    static double rbp(JudgedRanking ranking, Settings settings) {
        double greatest = Math.max(1, ranking.greatestGrade());
        double sum = 0;
        double reached = 1 - settings.persistence();
        for (int rank = 1; rank <= Math.min(settings.depth(), ranking.size()); rank++) {
            int grade = ranking.grade(rank);
            if (settings.graded()) {
                sum += reached * Math.max(0, grade) / greatest;
            } else if (grade >= settings.rel()) {
                sum += reached;
            }
            reached *= settings.persistence();
        }
        return sum;
    }
}
