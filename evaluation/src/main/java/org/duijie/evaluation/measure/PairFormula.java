package org.duijie.evaluation.measure;

import java.util.List;

/**
 * The formulas over pairs of a topic and an item that have both a grade and a score, computed from sums that can be added up over
 * topics; {@link Measure} says what they are.
 */
enum PairFormula implements Formula {
    MEAN_ABSOLUTE_ERROR("1/(1+MAE)") {
        @Override
        int size(Settings settings) {
            return 2;
        }

        @Override
        void add(double[] sums, double score, int grade, Settings settings) {
            sums[0]++;
            sums[1] += Math.abs(score - grade);
        }

        @Override
        double of(double[] sums, Settings settings) {
            return 1 / (1 + sums[1] / sums[0]);
        }
    },
    /** Cohen 1968. The sums of squares hold all that quadratic weights need of the table of levels. */
    QUADRATIC_WEIGHTED_KAPPA("QWK") {
        @Override
        int size(Settings settings) {
            return 6;
        }

        @Override
        void add(double[] sums, double score, int grade, Settings settings) {
            double level = Math.floor(score + 0.5);
            double[] summands = {1, level, grade, level * level, (double) grade * grade, level * grade};
            for (int i = 0; i < summands.length; i++) {
                sums[i] += summands[i];
            }
        }

        @Override
        double of(double[] sums, Settings settings) {
            double squares = sums[3] + sums[4];
            double expected = squares - 2 * sums[1] * sums[2] / sums[0];
            return expected > 0 ? 1 - (squares - 2 * sums[5]) / expected : Double.NaN;
        }
    },
    /** Guo and others 2017, with bins of equal width. Sums by bin: how many, of probabilities, of relevant items. */
    EXPECTED_CALIBRATION_ERROR("ECE", Parameter.BINS, Parameter.REL) {
        @Override
        int size(Settings settings) {
            return 1 + 3 * settings.bins();
        }

        @Override
        void add(double[] sums, double score, int grade, Settings settings) {
            int bin = Math.min(settings.bins() - 1, (int) (score * settings.bins()));
            sums[0]++;
            sums[1 + 3 * bin]++;
            sums[2 + 3 * bin] += score;
            sums[3 + 3 * bin] += grade >= settings.rel() ? 1 : 0;
        }

        @Override
        double of(double[] sums, Settings settings) {
            double gaps = 0;
            for (int bin = 0; bin < settings.bins(); bin++) {
                gaps += Math.abs(sums[2 + 3 * bin] - sums[3 + 3 * bin]);
            }
            return gaps / sums[0];
        }
    };

    private final String symbol;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Parameter> parameters;

    PairFormula(String symbol, Parameter... parameters) {
        this.symbol = symbol;
        this.parameters = List.of(parameters);
    }

    /** How many sums there are; the first is the number of pairs. */
    abstract int size(Settings settings);

    /** Adds a pair to the sums. */
    abstract void add(double[] sums, double score, int grade, Settings settings);

    /** The value; NaN where there is none. */
    abstract double of(double[] sums, Settings settings);

    @Override
    public String symbol() {
        return symbol;
    }

    @Override
    public Cutoff cutoff() {
        return Cutoff.MUST_NOT;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public Measure measure(String notation, Settings settings) {
        return new PairMeasure(notation, this, settings);
    }
}
