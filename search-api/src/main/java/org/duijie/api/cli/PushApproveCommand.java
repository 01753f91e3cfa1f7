package org.duijie.api.cli;

import java.util.List;
import org.duijie.api.access.Caller;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.view.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push approve}: what may go. */
@Command(name = "approve", resourceBundle = "org.duijie.api.cli.help")
final class PushApproveCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @ArgGroup(multiplicity = "1")
    private Which which;

    /** These, or all that are likely enough. */
    private static final class Which {
        @Parameters(paramLabel = "ID", arity = "1..*")
        private List<String> ids;

        @Option(names = "--all-above", paramLabel = "P")
        private Double least;
    }

    @Override
    public void run() {
        try (var service = push.service()) {
            var proposals = new Proposals(service);
            long approved = which.least == null ? approve(proposals, which.ids) : approveAbove(proposals, which.least);
            output.result(Json.object().put("approved", approved), () -> output.line("push.approved", approved));
        }
    }

    private static long approve(Proposals proposals, List<String> ids) {
        ids.forEach(id -> proposals.approve(id, Caller.OPEN, Reach.ALL));
        return ids.size();
    }

    private static long approveAbove(Proposals proposals, double least) {
        long approved = 0;
        var filter = ProposalFilter.of(ProposalStatus.PLANNED).likelier(least);
        for (var some = proposals.list(filter, Reach.ALL); !some.isEmpty(); some = proposals.list(filter, Reach.ALL)) {
            approved += approve(proposals, some.stream().map(Proposal::id).toList());
        }
        return approved;
    }
}
