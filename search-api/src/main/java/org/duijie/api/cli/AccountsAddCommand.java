package org.duijie.api.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Caller;
import org.duijie.api.access.NewAccount;
import org.duijie.api.access.Role;
import org.duijie.api.view.AccessJson;
import org.duijie.corpus.check.BrokenRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie accounts add}: makes an account. */
@Command(name = "add", resourceBundle = "org.duijie.api.cli.help")
final class AccountsAddCommand implements Runnable {
    @ParentCommand
    private AccountsCommand parent;

    @Mixin
    private Output output;

    @Mixin
    private PasswordInput password;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Option(names = "--role", paramLabel = "ROLE", required = true, split = ",")
    private List<String> roles;

    @Option(names = "--enterprise", paramLabel = "ID")
    private String enterprise;

    @Option(names = "--secrets")
    private boolean secrets;

    @Override
    public void run() {
        var account = new NewAccount(name, roles(roles), Optional.ofNullable(enterprise), secrets);
        try (var service = parent.open()) {
            var made = new Accounts(service).add(Caller.commandLine(), account, password.read());
            output.result(AccessJson.of(made), () -> output.line("account.added", made.name(), made.id()));
        }
    }

    private static Set<Role> roles(List<String> codes) {
        return codes.stream()
                .map(c -> Role.of(c).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "account.role", c)))
                .collect(Collectors.toSet());
    }
}
