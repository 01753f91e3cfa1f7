package org.duijie.evaluation.click;

import java.util.List;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * How attraction becomes a grade: it is the number of thresholds that are reached.
 *
 * @param thresholds rising, each more than 0 and less than 1
 */
public record GradeScale(List<Double> thresholds) {
    /** Grade 1 from one in four on, 2 from one half, 3 from three in four. */
    public static final GradeScale USUAL = new GradeScale(List.of(0.25, 0.5, 0.75));

    /** @throws BrokenRule {@code click.grades} */
    public GradeScale {
        thresholds = List.copyOf(thresholds);
        double before = 0;
        for (double threshold : thresholds) {
            if (!(threshold > before && threshold < 1)) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "click.grades", thresholds);
            }
            before = threshold;
        }
        if (thresholds.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "click.grades", thresholds);
        }
    }

    /** {@return the grade of an attraction} */
    public int grade(double attraction) {
        return (int) thresholds.stream().filter(t -> attraction >= t).count();
    }
}
