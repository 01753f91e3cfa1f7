package org.duijie.evaluation.run;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/**
 * Judgments: how well items fit topics, as people said. 0 is "not at all"; a grade below 0 says that the item was looked at but not
 * judged.
 *
 * @param grades by topic, then by item, both iterated in the order of their UTF-8 bytes; at least one topic, each with at least one
 *     item
 */
public record Qrels(Map<String, Map<String, Integer>> grades) {
    /** @throws BrokenRule {@code qrels.none}, {@code qrels.topicWithout}, {@code id.form}, {@code topic.form} */
    public Qrels {
        if (grades.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "qrels.none");
        }
        var sorted = new TreeMap<String, Map<String, Integer>>(Ids.BYTE_ORDER);
        grades.forEach((topic, items) -> sorted.put(Ids.checkTopic(topic), itemsOf(topic, items)));
        grades = Collections.unmodifiableMap(sorted);
    }

    private static Map<String, Integer> itemsOf(String topic, Map<String, Integer> items) {
        if (items.isEmpty()) {
            throw new BrokenRule(EvaluationMessages.MESSAGES, "qrels.topicWithout", topic);
        }
        return ItemGrades.of(items);
    }
}
