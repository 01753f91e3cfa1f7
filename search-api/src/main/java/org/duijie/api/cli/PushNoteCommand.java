package org.duijie.api.cli;

import org.duijie.api.push.plan.ProposalJson;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push note}: what the enterprise is told beside the reasons. */
@Command(name = "note", resourceBundle = "org.duijie.api.cli.help")
final class PushNoteCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Parameters(index = "1", paramLabel = "TEXT")
    private String text;

    @Override
    public void run() {
        try (var service = push.service()) {
            var proposal = new Proposals(service).note(id, text, Reach.ALL);
            output.result(ProposalJson.of(proposal), () -> output.line("push.noted", proposal.note()));
        }
    }
}
