package org.duijie.api.ask;

import io.javalin.http.Context;
import java.util.Collection;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.Trigger;

/**
 * What a caller may see of proposals within its reach: of what was withdrawn, or became secret, neither title nor reasons; looks at private needs that ask are
 * noted in the audit log. Safe for several threads.
 */
public final class SeenProposals {
    private final Sight sight;

    /** By what each request may see. */
    public SeenProposals(Sight sight) {
        this.sight = sight;
    }

    /** Notes that proposals are shown, whose triggers and reasons tell of needs. */
    public void show(Context context, Collection<Proposal> proposals) {
        sight.looksAt(
                context,
                proposals.stream()
                        .flatMap(p -> p.fired().stream())
                        .filter(t -> t.kind() == Trigger.Kind.NEED)
                        .map(Trigger::id));
    }

    /** {@return whether who asks may see the technology of a proposal} */
    public boolean seesTechnology(Context context, Proposal proposal) {
        return sight.of(context)
                .find(proposal.item().kind(), proposal.item().id())
                .isPresent();
    }
}
