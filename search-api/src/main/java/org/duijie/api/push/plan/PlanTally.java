package org.duijie.api.push.plan;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts while a round is under way. For one thread. */
final class PlanTally {
    private final long began = System.nanoTime();
    private final Map<Exclusion, Long> excluded = new EnumMap<>(Exclusion.class);
    private long technologies;
    private long reconsidered;
    private long needs;
    private long searches;
    private long candidates;
    private long planned;
    private long approved;

    void looked(int newTechnologies, int again, int newNeeds, int newSearches) {
        technologies += newTechnologies;
        reconsidered += again;
        needs += newNeeds;
        searches += newSearches;
    }

    void found(int likely) {
        candidates += likely;
    }

    void excluded(Exclusion why, int count) {
        if (count > 0) {
            excluded.merge(why, (long) count, Long::sum);
        }
    }

    void made(List<Plan> plans) {
        for (var plan : plans) {
            planned += plan.status() == ProposalStatus.PLANNED ? 1 : 0;
            approved += plan.status() == ProposalStatus.APPROVED ? 1 : 0;
        }
    }

    PlanReport report() {
        return new PlanReport(
                technologies,
                reconsidered,
                needs,
                searches,
                candidates,
                planned,
                approved,
                excluded,
                Duration.ofNanos(System.nanoTime() - began));
    }
}
