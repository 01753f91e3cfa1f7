package org.duijie.api.cli;

import java.util.List;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push assign}: who decides. */
@Command(name = "assign", resourceBundle = "org.duijie.api.cli.help")
final class PushAssignCommand implements Runnable {
    @ParentCommand
    private PushCommand push;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids;

    @Option(names = "--broker", paramLabel = "ACCOUNT", required = true)
    private String broker;

    @Override
    public void run() {
        try (var service = push.service()) {
            var proposals = new Proposals(service);
            ids.forEach(id -> proposals.assign(id, broker, Reach.ALL));
            output.result(
                    Json.object().put("assigned", ids.size()), () -> output.line("push.assigned", ids.size(), broker));
        }
    }
}
