package org.duijie.api.cli;

import java.util.List;
import org.duijie.api.access.Caller;
import org.duijie.api.ask.PushFilter;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push drop}: what does not go. */
@Command(name = "drop", resourceBundle = "org.duijie.api.cli.help")
final class PushDropCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids;

    @Option(names = "--reason", paramLabel = "REASON", required = true)
    private String reason;

    @Override
    public void run() {
        var why = PushFilter.dropReason(reason);
        try (var service = push.service()) {
            var proposals = new Proposals(service);
            ids.forEach(id -> proposals.drop(id, why, Caller.OPEN, Reach.ALL));
            output.result(Json.object().put("dropped", ids.size()), () -> output.line("push.dropped", ids.size()));
        }
    }
}
