package org.duijie.api.cli;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Scope;
import org.duijie.api.view.AccessJson;
import org.duijie.corpus.check.BrokenRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie keys create}: makes a key and shows it this once. */
@Command(name = "create", resourceBundle = "org.duijie.api.cli.help")
final class KeysCreateCommand implements Runnable {
    @ParentCommand
    private KeysCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--account", paramLabel = "NAME", required = true)
    private String account;

    @Option(names = "--name", paramLabel = "TEXT", required = true)
    private String name;

    @Option(names = "--scope", paramLabel = "SCOPE", required = true, split = ",")
    private List<String> scopes;

    @Option(names = "--days", paramLabel = "N", defaultValue = "90")
    private int days;

    @Override
    public void run() {
        var wanted = scopes.stream()
                .map(c -> Scope.of(c).orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "key.scope", c)))
                .collect(Collectors.toSet());
        try (var service = parent.open()) {
            var owner = new Accounts(service).named(account).id();
            var made = new ApiKeys(service).create(Caller.commandLine(), owner, name, wanted, Duration.ofDays(days));
            output.result(AccessJson.of(made), () -> {
                output.line("key.made", made.key().id(), made.key().expiresAt());
                output.out().println(made.secret());
            });
        }
    }
}
