package org.duijie.api.cli;

import org.duijie.api.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts}: who may sign in or hold keys. */
@Command(
        name = "accounts",
        resourceBundle = "org.duijie.api.cli.help",
        subcommands = {
            AccountsAddCommand.class,
            AccountsListCommand.class,
            AccountsDisableCommand.class,
            AccountsPasswordCommand.class,
            AccountsAssignCommand.class,
            AccountsUnassignCommand.class
        })
final class AccountsCommand {
    @ParentCommand
    private DuijieCommand parent;

    /** {@return what keeps the accounts, to be closed by the caller} */
    Service open() {
        return parent.service();
    }
}
