package org.duijie.api.cli;

import java.util.List;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push replay}: has dead messages sent again. */
@Command(name = "replay", resourceBundle = "org.duijie.api.cli.help")
final class PushReplayCommand implements Runnable {
    @ParentCommand
    private PushCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", arity = "1..*")
    private List<String> ids;

    @Override
    public void run() {
        parent.<Void>with(delivery -> {
            ids.forEach(delivery.outbox()::replay);
            return null;
        });
        var json = Json.object();
        json.set("replayed", Json.texts(ids));
        output.result(json, () -> ids.forEach(id -> output.line("push.replayed", id)));
    }
}
