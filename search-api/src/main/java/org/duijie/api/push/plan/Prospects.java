package org.duijie.api.push.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.api.push.plan.SearchTrigger.SavedSearch;

/**
 * Who may want a technology, before saved searches are asked.
 *
 * @param technology the technology
 * @param triggers by enterprise its needs, and itself, for which the technology is likely enough
 */
record Prospects(Technology technology, Map<String, List<Trigger>> triggers) {
    /** {@return a candidate for each enterprise for which something asks} */
    List<Candidate> candidates(List<SavedSearch> fired) {
        var all = new HashMap<String, List<Trigger>>();
        triggers.forEach((enterprise, its) -> all.put(enterprise, new ArrayList<>(its)));
        fired.forEach(
                s -> all.computeIfAbsent(s.enterprise(), e -> new ArrayList<>()).add(s.trigger()));
        return all.entrySet().stream()
                .map(e -> new Candidate(e.getKey(), technology, e.getValue()))
                .toList();
    }
}
