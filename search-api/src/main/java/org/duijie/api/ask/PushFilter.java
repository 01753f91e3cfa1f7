package org.duijie.api.ask;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.push.plan.DropReason;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.corpus.check.BrokenRule;

/** What is asked about proposals. */
public final class PushFilter {
    private PushFilter() {}

    /**
     * {@return the status of a code}
     *
     * @throws BrokenRule {@code push.status}
     */
    public static ProposalStatus status(String code) {
        return ProposalStatus.find(code)
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES,
                        "push.status",
                        code,
                        Arrays.stream(ProposalStatus.values())
                                .map(ProposalStatus::code)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * {@return the reason for dropping of a code, one that a broker can give}
     *
     * @throws BrokenRule {@code push.dropReason}
     */
    public static DropReason dropReason(String code) {
        return DropReason.find(code)
                .filter(DropReason.OF_BROKERS::contains)
                .orElseThrow(() -> new BrokenRule(
                        ApiMessages.MESSAGES,
                        "push.dropReason",
                        code,
                        DropReason.OF_BROKERS.stream().map(DropReason::code).collect(Collectors.joining(", "))));
    }
}
