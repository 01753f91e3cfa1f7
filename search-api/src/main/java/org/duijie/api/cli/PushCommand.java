package org.duijie.api.cli;

import org.duijie.api.DataDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push}: what is proposed to which enterprise. */
@Command(
        name = "push",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {PushFunnelCommand.class})
final class PushCommand {
    @ParentCommand
    private DuijieCommand parent;

    DataDirectory data() {
        return parent.data();
    }
}
