package org.duijie.evaluation.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duijie.corpus.model.Need;
import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.Matcher;

/**
 * Says why items are listed for topics. A topic costs one match over the items asked for, and nothing else of the index. Safe for several threads.
 */
public final class Explainer {
    private final Matcher matcher;
    private final Function<String, Optional<Need>> needs;
    private final String name;

    /**
     * An explainer.
     *
     * @param matcher over the index that has the items
     * @param needs the record of a topic, as far as it is known
     * @param name what explains, as readers are told: {@code lexical}, or {@code affinity} and the model's id
     */
    public Explainer(Matcher matcher, Function<String, Optional<Need>> needs, String name) {
        this.matcher = matcher;
        this.needs = needs;
        this.name = name;
    }

    /** {@return what explains} */
    public String name() {
        return name;
    }

    /** {@return the reasons by item; without items that the index lacks, and none for a topic whose record is not known} */
    public Map<String, Explanation> of(String topic, Set<String> items) {
        var need = needs.apply(topic);
        var reasons = new LinkedHashMap<String, Explanation>();
        if (need.isPresent() && !items.isEmpty()) {
            matcher.technologiesFor(need.get(), MatchRequest.top(1).among(items))
                    .matches()
                    .forEach(m -> reasons.putIfAbsent(m.record().id(), Explanation.of(m)));
        }
        return reasons;
    }
}
