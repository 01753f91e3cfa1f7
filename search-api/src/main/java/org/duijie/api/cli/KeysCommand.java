package org.duijie.api.cli;

import org.duijie.api.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie keys}: API keys of programs. */
@Command(
        name = "keys",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {KeysCreateCommand.class, KeysListCommand.class, KeysRevokeCommand.class})
final class KeysCommand {
    @ParentCommand
    private DuijieCommand parent;

    /** {@return what keeps the keys, to be closed by the caller} */
    Service open() {
        return parent.service();
    }
}
