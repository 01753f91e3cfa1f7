package org.duijie.evaluation.click;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;
import org.duijie.evaluation.run.Qrels;

/**
 * Judgments from attractions.
 *
 * @param leastImpressions pairs shown less often are not judged
 * @param scale how attraction becomes a grade
 */
public record ClickJudgments(int leastImpressions, GradeScale scale) {
    /** @throws BrokenRule {@code click.least} */
    public ClickJudgments {
        if (leastImpressions < 1) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "click.least", leastImpressions);
        }
    }

    /** {@return the attractions that are judged} */
    public List<Attraction> judged(PositionModel model) {
        return model.attractions().stream()
                .filter(a -> a.impressions() >= leastImpressions)
                .toList();
    }

    /**
     * {@return the judgments by a model}
     *
     * @throws BrokenRule {@code click.few} if no pair was shown often enough
     */
    public Qrels of(PositionModel model) {
        var grades = new TreeMap<String, Map<String, Integer>>();
        for (var attraction : judged(model)) {
            grades.computeIfAbsent(attraction.pair().topic(), t -> new TreeMap<>())
                    .put(attraction.pair().item(), scale.grade(attraction.value()));
        }
        if (grades.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "click.few", leastImpressions);
        }
        return new Qrels(grades);
    }
}
