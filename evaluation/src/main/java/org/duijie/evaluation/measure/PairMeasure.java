package org.duijie.evaluation.measure;

import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Ranking;

/** A formula with its settings, whose value for a run is that of all its pairs and not a mean over topics. */
record PairMeasure(String notation, PairFormula formula, Settings settings) implements Measure {
    /**
     * Refuses a score that cannot be what the formula takes it for.
     *
     * @throws BrokenRule {@code measure.probability}
     */
    void check(String run, String topic, Ranking ranking) {
        if (formula != PairFormula.EXPECTED_CALIBRATION_ERROR) {
            return;
        }
        for (var scored : ranking.items()) {
            if (scored.score() < 0 || scored.score() > 1) {
                throw new BrokenRule(
                        EvaluationMessages.MESSAGES,
                        "measure.probability",
                        run,
                        notation,
                        topic,
                        scored.item(),
                        scored.score());
            }
        }
    }

    /** The sums over a topic's items that have a grade of 0 or more and a score. */
    @Override
    public double[] parts(JudgedRanking ranking) {
        var sums = new double[formula.size(settings)];
        for (int rank = 1; rank <= ranking.size(); rank++) {
            if (ranking.grade(rank) >= 0) {
                formula.add(sums, ranking.score(rank), ranking.grade(rank), settings);
            }
        }
        return sums;
    }

    @Override
    public double whole(double[] sums) {
        return sums[0] > 0 ? formula.of(sums, settings) : Double.NaN;
    }

    @Override
    public double of(JudgedRanking ranking) {
        return whole(parts(ranking));
    }

    @Override
    public boolean counts(JudgedRanking ranking) {
        return !Double.isNaN(of(ranking));
    }

    @Override
    public boolean lowerIsBetter() {
        return formula == PairFormula.EXPECTED_CALIBRATION_ERROR;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && notation.equals(measure.notation());
    }

    @Override
    public int hashCode() {
        return notation.hashCode();
    }

    @Override
    public String toString() {
        return notation;
    }
}
