package org.duijie.evaluation.measure;

import java.util.ArrayList;

/**
 * A formula with its settings.
 *
 * @param rel the least grade of a relevant item, from 1
 * @param depth how many ranks are looked at, from 1; {@link #ALL} for no cutoff
 * @param topics those that the mean is taken over
 */
record RankMeasure(RankFormula formula, int rel, int depth, Topics topics) implements Measure {
    static final int ALL = Integer.MAX_VALUE;

    /** Whose mean it is. */
    enum Topics {
        /** All that have judgments. */
        JUDGED,
        /** Those of them that have a relevant item. */
        RELEVANT
    }

    @Override
    public String notation() {
        var settings = new ArrayList<String>();
        if (rel != 1) {
            settings.add("rel=" + rel);
        }
        if (topics == Topics.RELEVANT) {
            settings.add("topics=relevant");
        }
        return formula.symbol()
                + (settings.isEmpty() ? "" : "(" + String.join(",", settings) + ")")
                + (depth == ALL ? "" : "@" + depth);
    }

    @Override
    public double of(JudgedRanking ranking) {
        return formula.of(ranking, rel, depth);
    }

    @Override
    public boolean counts(JudgedRanking ranking) {
        return topics == Topics.JUDGED || ranking.relevant(rel) > 0;
    }

    @Override
    public String toString() {
        return notation();
    }
}
