package org.duijie.api.cli;

import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push compose}: puts what is approved into the outbox. */
@Command(name = "compose", resourceBundle = "org.duijie.api.cli.help")
final class PushComposeCommand implements Runnable {
    @ParentCommand
    private PushCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        int digests = parent.with(delivery -> delivery.composer().compose());
        output.result(Json.object().put("digests", digests), () -> output.line("push.composed", digests));
    }
}
