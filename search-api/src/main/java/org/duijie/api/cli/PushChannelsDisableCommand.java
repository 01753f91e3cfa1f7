package org.duijie.api.cli;

import java.util.Optional;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push channels disable}: ends the use of a channel. */
@Command(name = "disable", resourceBundle = "org.duijie.api.cli.help")
final class PushChannelsDisableCommand implements Runnable {
    @ParentCommand
    private PushChannelsCommand parent;

    @Mixin
    private Output output;

    @Parameters(paramLabel = "ID", arity = "1")
    private String id;

    @Override
    public void run() {
        parent.<Void>with(delivery -> {
            delivery.channels().disable(id, Optional.empty());
            return null;
        });
        output.result(Json.object().put("disabled", id), () -> output.line("push.channel.isDisabled", id));
    }
}
