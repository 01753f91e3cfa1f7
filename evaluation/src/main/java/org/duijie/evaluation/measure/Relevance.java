package org.duijie.evaluation.measure;

/** Formulas in which an item is relevant or not, and one that was not judged is not. */
final class Relevance {
    private Relevance() {}

    static double recall(JudgedRanking ranking, Settings settings) {
        return share(ranking.found(settings.rel(), settings.depth()), ranking.relevant(settings.rel()));
    }

    static double precision(JudgedRanking ranking, Settings settings) {
        return share(ranking.found(settings.rel(), settings.depth()), settings.depth());
    }

    static double averagePrecision(JudgedRanking ranking, Settings settings) {
        int found = 0;
        double sum = 0;
        for (int rank = 1; rank <= Math.min(settings.depth(), ranking.size()); rank++) {
            if (ranking.grade(rank) >= settings.rel()) {
                found++;
                sum += (double) found / rank;
            }
        }
        return share(sum, ranking.relevant(settings.rel()));
    }

    static double rPrecision(JudgedRanking ranking, Settings settings) {
        int relevant = ranking.relevant(settings.rel());
        return share(ranking.found(settings.rel(), relevant), relevant);
    }

    /** The greatest precision at any rank from that on at which the share of the relevant items, rounded to one, was found. */
    static double interpolatedPrecision(JudgedRanking ranking, Settings settings) {
        long wanted = Math.round(settings.recall() * ranking.relevant(settings.rel()));
        int found = ranking.found(settings.rel(), ranking.size());
        double best = 0;
        for (int rank = ranking.size(); rank >= 1 && found > 0 && found >= wanted; rank--) {
            best = Math.max(best, (double) found / rank);
            if (ranking.grade(rank) >= settings.rel()) {
                found--;
            }
        }
        return best;
    }

    static double reciprocalRank(JudgedRanking ranking, Settings settings) {
        for (int rank = 1; rank <= Math.min(settings.depth(), ranking.size()); rank++) {
            if (ranking.grade(rank) >= settings.rel()) {
                return 1.0 / rank;
            }
        }
        return 0;
    }

    static double success(JudgedRanking ranking, Settings settings) {
        return ranking.found(settings.rel(), settings.depth()) > 0 ? 1 : 0;
    }

    static double setPrecision(JudgedRanking ranking, Settings settings) {
        return share(ranking.found(settings.rel(), ranking.size()), ranking.size());
    }

    static double setRecall(JudgedRanking ranking, Settings settings) {
        return share(ranking.found(settings.rel(), ranking.size()), ranking.relevant(settings.rel()));
    }

    /** (β + 1) P R / (R + β P), with trec_eval's x for β, which is β² elsewhere. */
    static double setF(JudgedRanking ranking, Settings settings) {
        double precision = setPrecision(ranking, settings);
        double recall = setRecall(ranking, settings);
        double beta = settings.beta();
        return share((beta + 1) * precision * recall, recall + beta * precision);
    }

    static double setAp(JudgedRanking ranking, Settings settings) {
        double found = ranking.found(settings.rel(), ranking.size());
        return share(found * found, (double) ranking.size() * ranking.relevant(settings.rel()));
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
