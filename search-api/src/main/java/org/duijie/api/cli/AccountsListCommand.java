package org.duijie.api.cli;

import org.duijie.api.access.Account;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Role;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts list}: the accounts, in the order of names. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class AccountsListCommand implements Runnable {
    @ParentCommand
    private AccountsCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (var service = parent.open()) {
            var accounts = new Accounts(service).list();
            var json = Json.object();
            var array = json.putArray("accounts");
            accounts.forEach(a -> array.add(AccessJson.of(a)));
            output.result(json, () -> {
                if (accounts.isEmpty()) {
                    output.line("account.none");
                }
                accounts.forEach(this::print);
            });
        }
    }

    private void print(Account account) {
        var roles = String.join(
                ",", account.roles().stream().map(Role::code).sorted().toList());
        var of = account.enterprise()
                .orElseGet(() ->
                        String.join(" ", account.assigned().stream().sorted().toList()));
        output.line(
                account.disabled() ? "account.disabledLine" : "account.line", account.name(), account.id(), roles, of);
    }
}
