package org.duijie.api.push.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * Which proposals are listed.
 *
 * @param enterprise of this enterprise
 * @param status that have come so far
 * @param broker that this account is to decide
 * @param since planned at a time or later
 * @param likelier at least so likely, 0 for any
 * @param after those that come after this one
 * @param most how many, 1 to {@value #MOST}
 */
public record ProposalFilter(
        Optional<String> enterprise,
        Optional<ProposalStatus> status,
        Optional<String> broker,
        Optional<Instant> since,
        double likelier,
        Optional<String> after,
        int most) {
    /** The most that are listed at once. */
    public static final int MOST = 1_000;

    /** {@return all of a status, as many as may be} */
    public static ProposalFilter of(ProposalStatus status) {
        return new ProposalFilter(
                Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty(), 0, Optional.empty(), MOST);
    }

    /** {@return the same from a probability on} */
    public ProposalFilter likelier(double least) {
        return new ProposalFilter(enterprise, status, broker, since, least, after, most);
    }
}
