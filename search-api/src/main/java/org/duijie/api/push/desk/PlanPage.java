package org.duijie.api.push.desk;

import java.util.List;
import java.util.Optional;
import org.duijie.api.push.plan.Proposal;

/**
 * A part of a plan.
 *
 * @param groups by enterprise, that with the likeliest proposal first
 * @param next where the next page begins; empty for the last
 */
public record PlanPage(List<Group> groups, Optional<String> next) {
    /** Copies the list. */
    public PlanPage {
        groups = List.copyOf(groups);
    }

    /**
     * The proposals for an enterprise.
     *
     * @param enterprise its id
     * @param total how many there are
     * @param proposals the first of them, the likeliest first
     */
    public record Group(String enterprise, long total, List<Proposal> proposals) {
        /** Copies the list. */
        public Group {
            proposals = List.copyOf(proposals);
        }
    }
}
