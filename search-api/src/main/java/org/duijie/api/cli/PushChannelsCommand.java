package org.duijie.api.cli;

import java.util.function.Function;
import org.duijie.api.push.deliver.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push channels}: by what recipients are written to. */
@Command(
        name = "channels",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {PushChannelsAddCommand.class, PushChannelsListCommand.class, PushChannelsDisableCommand.class})
final class PushChannelsCommand {
    @ParentCommand
    private PushCommand parent;

    <T> T with(Function<Delivery, T> work) {
        return parent.with(work);
    }
}
