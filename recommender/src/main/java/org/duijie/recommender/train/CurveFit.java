package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.AffinityModel.Curve;

/** Fits logistic curves to held-out scores by Newton's method (Platt, Probabilistic Outputs for Support Vector Machines, 1999). */
final class CurveFit {
    private static final int STEPS = 50;
    /** Holds the slope back where there is little to go by. */
    private static final double RIDGE = 1e-3;

    private CurveFit() {}

    /** {@return for each grade from 1 the curve to the probability of that grade or a better one} */
    static List<Curve> curves(List<ScoredExample> scored) {
        var curves = new ArrayList<Curve>();
        for (int grade = 1; grade <= AffinityModel.BEST_GRADE; grade++) {
            double least = grade - 0.5;
            curves.add(fit(scored, s -> s.example().grade() >= least));
        }
        return List.copyOf(curves);
    }

    private static Curve fit(List<ScoredExample> scored, Predicate<ScoredExample> isRight) {
        double right = 1; // as if one more were right and one wrong: neither never nor always
        double all = 2;
        for (var s : scored) {
            right += isRight.test(s) ? s.example().weight() : 0;
            all += s.example().weight();
        }
        double prior = right / all;
        double intercept = Math.log(prior / (1 - prior));
        double slope = 0;
        for (int step = 0; step < STEPS; step++) {
            double g0 = 0;
            double g1 = RIDGE * slope;
            double h00 = 0;
            double h01 = 0;
            double h11 = RIDGE;
            for (var s : scored) {
                double p = 1 / (1 + Math.exp(-(slope * s.score() + intercept)));
                double smoothed = isRight.test(s) ? 1 - 1 / (all + 2) : 1 / (all + 2);
                double weight = s.example().weight();
                g0 += weight * (p - smoothed);
                g1 += weight * (p - smoothed) * s.score();
                double spread = weight * Math.max(1e-9, p * (1 - p));
                h00 += spread;
                h01 += spread * s.score();
                h11 += spread * s.score() * s.score();
            }
            double determinant = h00 * h11 - h01 * h01;
            if (!(determinant > 0)) {
                break;
            }
            double d0 = (h11 * g0 - h01 * g1) / determinant;
            double d1 = (h00 * g1 - h01 * g0) / determinant;
            intercept -= Math.clamp(d0, -2, 2);
            slope -= Math.clamp(d1, -2, 2);
        }
        return new Curve(slope, intercept);
    }
}
