package org.duijie.api.push.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is not proposed to an enterprise for now, since it refused something.
 *
 * @param everything whether nothing is
 * @param needs ids of the needs for which nothing is
 * @param fields technical fields of which nothing is
 */
public record HeldBack(boolean everything, Set<String> needs, Set<String> fields) {
    /** Where nothing was refused. */
    public static final HeldBack NOTHING = new HeldBack(false, Set.of(), Set.of());

    /** Copies the sets. */
    public HeldBack {
        needs = Set.copyOf(needs);
        fields = Set.copyOf(fields);
    }

    /** A refusal holds for its length from when it was said, by a clock that may have been set back since. */
    static HeldBack of(Map<RefusalReason, CoolDown> coolDowns, List<Refusal> refusals, Instant now) {
        boolean everything = false;
        var needs = new HashSet<String>();
        var fields = new HashSet<String>();
        for (var refusal : refusals) {
            var coolDown = coolDowns.get(refusal.reason());
            if (coolDown == null || Duration.between(refusal.at(), now).abs().compareTo(coolDown.length()) >= 0) {
                continue;
            }
            switch (coolDown.holds()) {
                case NEED -> needs.addAll(refusal.needs());
                case FIELD -> fields.addAll(refusal.fields());
                case EVERYTHING -> everything = true;
            }
        }
        return new HeldBack(everything, needs, fields);
    }

    /** {@return whether a technology of these fields is held back, whatever asks for it} */
    public boolean holds(Set<String> technicalFields) {
        return everything || technicalFields.stream().anyMatch(fields::contains);
    }
}
