package org.duijie.evaluation.compare;

import java.util.Collection;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.MeasureValues;

/**
 * A run that is compared with others over the same judgments.
 *
 * @param name what it is called in the result, such as its file; each run another
 * @param evaluation what the measures give for it
 */
public record ComparedRun(String name, Evaluation evaluation) {
    /** {@return the values of the measure in this place} */
    MeasureValues values(int measure) {
        return evaluation.results().get(measure);
    }

    /** {@return for how many of these topics the measure in this place has a value} */
    int count(int measure, Collection<String> topics) {
        var byTopic = values(measure).byTopic();
        return (int) topics.stream().filter(byTopic::containsKey).count();
    }
}
