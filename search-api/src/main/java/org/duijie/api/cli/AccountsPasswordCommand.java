package org.duijie.api.cli;

import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.view.AccessJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts password}: gives an account another password and ends its sessions. */
@Command(name = "password", resourceBundle = "org.duijie.api.cli.help")
final class AccountsPasswordCommand implements Runnable {
    @ParentCommand
    private AccountsCommand parent;

    @Mixin
    private Output output;

    @Mixin
    private PasswordInput password;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Override
    public void run() {
        try (var service = parent.open()) {
            var accounts = new Accounts(service);
            var account = accounts.named(name);
            accounts.setPassword(Caller.commandLine(), account.id(), password.read());
            output.result(AccessJson.of(account), () -> output.line("account.passwordSet", account.name()));
        }
    }
}
