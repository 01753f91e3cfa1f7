package org.duijie.api.cli;

import java.time.Instant;
import java.util.Optional;
import org.duijie.api.ask.PushFilter;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.ProposalFilter;
import org.duijie.api.push.plan.ProposalJson;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push list}: the proposals, the likeliest first, with counts. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class PushListCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Option(names = "--enterprise", paramLabel = "ID")
    private String enterprise;

    @Option(names = "--status", paramLabel = "STATUS")
    private String status;

    @Option(names = "--broker", paramLabel = "ID")
    private String broker;

    @Option(names = "--since", paramLabel = "TIME")
    private Instant since;

    @Option(names = "--after", paramLabel = "ID")
    private String after;

    @Option(names = "--top", paramLabel = "N", defaultValue = "20")
    private int top;

    @Override
    public void run() {
        var filter = new ProposalFilter(
                Optional.ofNullable(enterprise),
                Optional.ofNullable(status).map(PushFilter::status),
                Optional.ofNullable(broker),
                Optional.ofNullable(since),
                0,
                Optional.ofNullable(after),
                top);
        try (var service = push.service()) {
            var proposals = new Proposals(service);
            var listed = proposals.list(filter, Reach.ALL);
            var json = Json.object();
            var array = json.putArray("proposals");
            listed.forEach(p -> array.add(ProposalJson.of(p)));
            json.set("counts", ProposalJson.of(proposals.counts(Reach.ALL)));
            output.result(json, () -> {
                output.line("push.counts", proposals.counts(Reach.ALL).values().toArray());
                listed.forEach(this::print);
            });
        }
    }

    private void print(Proposal proposal) {
        output.line(
                "push.line",
                BenchCommand.number("%.2f", proposal.probability()),
                proposal.status().code(),
                proposal.enterprise(),
                proposal.item().id(),
                proposal.title());
        output.subline("push.id", proposal.id());
        ProposalJson.fired(proposal)
                .forEach(t -> output.subline(
                        "push.fired",
                        Output.text("push.fired." + t.path("kind").asText()),
                        t.path("id").asText(),
                        t.path("title").asText()));
        if (!proposal.note().isEmpty()) {
            output.subline("push.noted", proposal.note());
        }
    }
}
