package org.duijie.evaluation.measure;

/** A formula with its settings, whose value for a run is the mean over topics. */
record RankMeasure(String notation, RankFormula formula, Settings settings) implements Measure {
    @Override
    public double of(JudgedRanking ranking) {
        return formula.of(ranking, settings);
    }

    @Override
    public boolean counts(JudgedRanking ranking) {
        return !settings.onlyRelevant() || ranking.relevant(settings.rel()) > 0;
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
