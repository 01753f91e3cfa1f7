package org.duijie.corpus.normalise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duijie.corpus.normalise.Finding.Outcome;

/** Counts what rules did, and keeps the first examples. For one thread. */
public final class RuleCounts {
    /** How many examples of one outcome of one rule are kept. */
    public static final int EXAMPLES = 3;

    private final Map<String, Map<Outcome, Count>> counts = new TreeMap<>();

    /** How often something happened, and the first cases. */
    private static final class Count {
        private long values;
        private final List<RuleCount.Example> examples = new ArrayList<>();
    }

    /** Counts findings that were made in one place. */
    public void add(String place, List<Finding> findings) {
        for (var finding : findings) {
            var count = counts.computeIfAbsent(finding.rule(), r -> new EnumMap<>(Outcome.class))
                    .computeIfAbsent(finding.outcome(), o -> new Count());
            count.values++;
            if (count.examples.size() < EXAMPLES && isNew(count, finding)) {
                count.examples.add(new RuleCount.Example(place, finding));
            }
        }
    }

    /** {@return what each rule that did anything did, by name} */
    public List<RuleCount> list() {
        var list = new ArrayList<RuleCount>();
        counts.forEach((rule, outcomes) -> list.add(new RuleCount(
                rule,
                values(outcomes, Outcome.CHANGED),
                values(outcomes, Outcome.WARNED),
                values(outcomes, Outcome.REFUSED),
                outcomes.values().stream().flatMap(c -> c.examples.stream()).toList())));
        return list;
    }

    private static long values(Map<Outcome, Count> outcomes, Outcome outcome) {
        return outcomes.containsKey(outcome) ? outcomes.get(outcome).values : 0;
    }

    private static boolean isNew(Count count, Finding finding) {
        return count.examples.stream().noneMatch(e -> e.finding().before().equals(finding.before()));
    }
}
