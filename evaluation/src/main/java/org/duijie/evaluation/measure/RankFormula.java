package org.duijie.evaluation.measure;

/** The formulas behind the names; {@link Measure} says what they are. */
enum RankFormula {
    NDCG("nDCG", Cutoff.MAY, false) {
        @Override
        double of(JudgedRanking ranking, int rel, int depth) {
            double dcg = 0;
            for (int rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
                dcg += gain(ranking.grade(rank), rank);
            }
            double ideal = 0;
            for (int rank = 1; rank <= Math.min(depth, ranking.judged()); rank++) {
                ideal += gain(ranking.idealGrade(rank), rank);
            }
            return share(dcg, ideal);
        }
    },
    RECALL("R", Cutoff.MUST, true) {
        @Override
        double of(JudgedRanking ranking, int rel, int depth) {
            return share(found(ranking, rel, depth), ranking.relevant(rel));
        }
    },
    PRECISION("P", Cutoff.MUST, true) {
        @Override
        double of(JudgedRanking ranking, int rel, int depth) {
            return share(found(ranking, rel, depth), depth);
        }
    },
    AVERAGE_PRECISION("AP", Cutoff.MUST_NOT, true) {
        @Override
        double of(JudgedRanking ranking, int rel, int depth) {
            int found = 0;
            double sum = 0;
            for (int rank = 1; rank <= ranking.size(); rank++) {
                if (ranking.grade(rank) >= rel) {
                    found++;
                    sum += (double) found / rank;
                }
            }
            return share(sum, ranking.relevant(rel));
        }
    },
    RECIPROCAL_RANK("RR", Cutoff.MAY, true) {
        @Override
        double of(JudgedRanking ranking, int rel, int depth) {
            for (int rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
                if (ranking.grade(rank) >= rel) {
                    return 1.0 / rank;
                }
            }
            return 0;
        }
    };

    /** Whether a name goes with {@code @k}. */
    enum Cutoff {
        MUST,
        MAY,
        MUST_NOT
    }

    private final String symbol;
    private final Cutoff cutoff;
    private final boolean takesRel;

    RankFormula(String symbol, Cutoff cutoff, boolean takesRel) {
        this.symbol = symbol;
        this.cutoff = cutoff;
        this.takesRel = takesRel;
    }

    /**
     * The value for one topic.
     *
     * @param rel the least grade of a relevant item, from 1
     * @param depth how many ranks are looked at, from 1
     */
    abstract double of(JudgedRanking ranking, int rel, int depth);

    String symbol() {
        return symbol;
    }

    Cutoff cutoff() {
        return cutoff;
    }

    boolean takesRel() {
        return takesRel;
    }

    private static double gain(int grade, int rank) {
        return Math.max(0, grade) / (Math.log(rank + 1) / Math.log(2));
    }

    private static int found(JudgedRanking ranking, int rel, int depth) {
        int found = 0;
        for (int rank = 1; rank <= Math.min(depth, ranking.size()); rank++) {
            found += ranking.grade(rank) >= rel ? 1 : 0;
        }
        return found;
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }
}
