package org.duijie.api.push.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a round of planning did.
 *
 * @param technologies how many new or changed technologies were looked at
 * @param reconsidered how many were looked at again by a new model
 * @param needs how many new or changed needs, and needs of new recipients
 * @param searches how many new or changed searches
 * @param candidates how many pairs were likely enough
 * @param planned how many are for a broker to decide
 * @param approved how many were approved without one
 * @param excluded how many candidates were left out, by why
 * @param took wall time
 */
public record PlanReport(
        long technologies,
        long reconsidered,
        long needs,
        long searches,
        long candidates,
        long planned,
        long approved,
        Map<Exclusion, Long> excluded,
        Duration took) {
    /** Copies the map. */
    public PlanReport {
        excluded = Collections.unmodifiableMap(
                excluded.isEmpty() ? new EnumMap<>(Exclusion.class) : new EnumMap<>(excluded));
    }

    /** {@return how many proposals were made} */
    public long proposals() {
        return planned + approved;
    }
}
