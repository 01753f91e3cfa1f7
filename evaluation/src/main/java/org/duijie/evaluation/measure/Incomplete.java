package org.duijie.evaluation.measure;

/** Formulas that tell apart an item that is not relevant and one that was not judged. */
final class Incomplete {
    /** What trec_eval adds so that nothing is divided by 0. */
    private static final double EPSILON = 0.00001;

    private Incomplete() {}

    /** Buckley and Voorhees 2004, with the bound of trec_eval: the first R items that are not relevant count. */
    static double bpref(JudgedRanking ranking, Settings settings) {
        int relevant = ranking.relevant(settings.rel());
        int bound = Math.min(relevant, ranking.judged() - relevant);
        int above = 0;
        double sum = 0;
        for (int rank = 1; rank <= ranking.size(); rank++) {
            int grade = ranking.grade(rank);
            if (grade >= settings.rel()) {
                sum += above == 0 ? 1 : 1 - Math.min(above, relevant) / (double) bound;
            } else if (grade >= 0) {
                above++;
            }
        }
        return relevant == 0 ? 0 : sum / relevant;
    }

    /** Yilmaz and Aslam 2006; a grade below 0 is an item of the pool that was not judged. */
    static double inferredAp(JudgedRanking ranking, Settings settings) {
        int relevant = 0;
        int others = 0;
        int unjudged = 0;
        double sum = 0;
        for (int rank = 1; rank <= ranking.size(); rank++) {
            int grade = ranking.grade(rank);
            if (grade >= settings.rel()) {
                sum += expectedPrecision(rank, relevant, others, unjudged);
                relevant++;
            } else if (grade >= 0) {
                others++;
            } else if (grade == JudgedRanking.UNJUDGED) {
                unjudged++;
            }
        }
        int all = ranking.relevant(settings.rel());
        return all == 0 ? 0 : sum / all;
    }

    /** The precision at the rank of a relevant item, of what stands above it. */
    private static double expectedPrecision(int rank, int relevant, int others, int unjudged) {
        double judgedShare = (relevant + EPSILON) / (relevant + others + 2 * EPSILON);
        return (1 + (relevant + others + unjudged) * judgedShare) / rank;
    }

    /** The share of the first k, or of all if fewer were found, that has a grade of 0 or more. */
    static double judged(JudgedRanking ranking, Settings settings) {
        int looked = Math.min(settings.depth(), ranking.size());
        return looked == 0 ? 0 : ranking.found(0, looked) / (double) looked;
    }
}
