package org.duijie.recommender.field;

import java.util.Arrays;
import java.util.List;

/**
 * How scores become confidences: divided by a temperature and made shares of 1, then put right by a logistic curve. Both are fitted on texts
 * that were held back, so that of suggestions with a confidence of 0.6 about 60 % are right.
 *
 * @param temperature by what scores are divided
 * @param offset of the curve
 * @param slope of the curve over the log-odds of a share
 * @see <a href="https://proceedings.mlr.press/v70/guo17a.html">Guo and others: On Calibration of Modern Neural Networks (2017)</a>
 */
record Calibration(double temperature, double offset, double slope) {
    /** Where there are no texts to try. */
    static final Calibration NONE = new Calibration(1, 0, 1);

    private static final double LEAST = 1e-3;
    private static final double MOST = 100;
    private static final int HALVINGS = 40;
    private static final int STEPS = 25;
    private static final int TOP = 3;
    private static final double LEAST_SLOPE = 0.01;
    private static final double LEAST_SHARE = 1e-9;

    /** {@return what fits a model, by texts that it has not seen} */
    static Calibration fit(FieldModel model, List<FieldTrainer.Labelled> held) {
        if (held.isEmpty()) {
            return NONE;
        }
        double right = (hits(model, held) + 1.0) / (held.size() + 2.0); // neither never nor always
        var scores = held.stream().map(h -> model.scores(h.features())).toList();
        double low = LEAST;
        double high = MOST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (scores.stream().mapToDouble(s -> best(s, middle)).average().orElseThrow() > right) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return curve(Math.sqrt(low * high), model, held);
    }

    private static long hits(FieldModel model, List<FieldTrainer.Labelled> held) {
        return held.stream()
                .filter(h -> model.suggest(h.features(), 1).stream()
                        .anyMatch(s -> h.codes().contains(s.code())))
                .count();
    }

    private static double best(double[] scores, double temperature) {
        return Arrays.stream(shares(scores, temperature)).max().orElseThrow();
    }

    /** Logistic regression of being right on the log-odds, by Newton's method, held to the plain curve where there is little to go by. */
    private static Calibration curve(double temperature, FieldModel model, List<FieldTrainer.Labelled> held) {
        var plain = model.with(new Calibration(temperature, 0, 1));
        var tried = held.stream()
                .flatMap(h -> plain.suggest(h.features(), TOP).stream().map(s ->
                        new double[] {logOdds(s.confidence()), h.codes().contains(s.code()) ? 1 : 0}))
                .toList();
        double offset = 0;
        double slope = 0; // from here Newton's steps converge
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = {offset, slope - 1};
            double[] curvature = {1, 0, 1};
            for (var pair : tried) {
                double sure = logistic(offset + slope * pair[0]);
                double spread = sure * (1 - sure);
                gradient[0] += sure - pair[1];
                gradient[1] += (sure - pair[1]) * pair[0];
                curvature[0] += spread;
                curvature[1] += spread * pair[0];
                curvature[2] += spread * pair[0] * pair[0];
            }
            double determinant = curvature[0] * curvature[2] - curvature[1] * curvature[1];
            offset -= (curvature[2] * gradient[0] - curvature[1] * gradient[1]) / determinant;
            slope -= (curvature[0] * gradient[1] - curvature[1] * gradient[0]) / determinant;
        }
        return new Calibration(temperature, offset, Math.max(LEAST_SLOPE, slope));
    }

    /** {@return the confidences of scores, each 0 to 1, in the order of the scores} */
    double[] confidences(double[] scores) {
        return Arrays.stream(shares(scores, temperature))
                .map(share -> logistic(offset + slope * logOdds(share)))
                .toArray();
    }

    private static double[] shares(double[] scores, double temperature) {
        double best = Arrays.stream(scores).max().orElseThrow();
        var shares = Arrays.stream(scores)
                .map(s -> Math.exp((s - best) / temperature))
                .toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }

    private static double logOdds(double share) {
        double within = Math.clamp(share, LEAST_SHARE, 1 - LEAST_SHARE);
        return Math.log(within / (1 - within));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
