package org.duijie.api.push.desk;

import java.util.List;
import java.util.Optional;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.reply.Standing;

/**
 * A push to which an enterprise said something, or which it opened.
 *
 * @param proposal what was pushed
 * @param standing how things stand
 * @param comment the enterprise's last words; empty for none
 */
public record Answered(Proposal proposal, Standing standing, String comment) {
    /**
     * Some of them.
     *
     * @param items in their order
     * @param next where the next page begins; empty for the last
     */
    public record Page(List<Answered> items, Optional<String> next) {
        static final Page NONE = new Page(List.of(), Optional.empty());

        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }
}
