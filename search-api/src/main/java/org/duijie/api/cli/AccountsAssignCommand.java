package org.duijie.api.cli;

import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.view.AccessJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts assign}: assigns an enterprise to a broker. */
@Command(name = "assign", resourceBundle = "org.duijie.api.cli.help")
final class AccountsAssignCommand implements Runnable {
    @ParentCommand
    private AccountsCommand parent;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Parameters(index = "1", paramLabel = "ENTERPRISE")
    private String enterprise;

    @Override
    public void run() {
        try (var service = parent.open()) {
            var accounts = new Accounts(service);
            var id = accounts.named(name).id();
            accounts.assign(Caller.commandLine(), id, enterprise);
            var account = accounts.get(id);
            var assigned = String.join(" ", account.assigned().stream().sorted().toList());
            output.result(AccessJson.of(account), () -> output.line("account.assigned", account.name(), assigned));
        }
    }
}
