package org.duijie.evaluation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.EvaluationMessages;

/** What is odd in a file but does not stop it from being read: of each kind the first place, and how often it occurs. */
final class Notices {
    private final Map<String, List<Object>> first = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** Notes an oddity; the values begin with file and line. */
    void add(String rule, Object... values) {
        if (counts.merge(rule, 1, Integer::sum) == 1) {
            first.put(rule, Arrays.asList(values));
        }
    }

    /** {@return whether nothing of this kind was noted yet} */
    boolean isNew(String rule) {
        return !first.containsKey(rule);
    }

    void clear() {
        first.clear();
        counts.clear();
    }

    /** Hands over one for each kind; the count is its last value. */
    void tell(Consumer<BrokenRule> reader) {
        first.forEach((rule, values) -> {
            var all = new ArrayList<>(values);
            all.add(counts.get(rule));
            reader.accept(new BrokenRule(EvaluationMessages.MESSAGES, rule, all.toArray()));
        });
    }
}
