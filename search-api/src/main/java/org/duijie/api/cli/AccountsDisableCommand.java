package org.duijie.api.cli;

import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.view.AccessJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts disable}: takes every right from an account, which stays for the audit log. */
@Command(name = "disable", resourceBundle = "org.duijie.api.cli.help")
final class AccountsDisableCommand implements Runnable {
    @ParentCommand
    private AccountsCommand parent;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Override
    public void run() {
        try (var service = parent.open()) {
            var accounts = new Accounts(service);
            var account = accounts.named(name);
            accounts.disable(Caller.commandLine(), account.id());
            output.result(
                    AccessJson.of(accounts.get(account.id())), () -> output.line("account.disabled", account.name()));
        }
    }
}
