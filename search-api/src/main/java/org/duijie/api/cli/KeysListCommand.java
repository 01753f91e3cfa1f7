package org.duijie.api.cli;

import java.time.Instant;
import java.util.Optional;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.ApiKey;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Scope;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie keys list}: the keys in the order in which they were made, without their secrets. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class KeysListCommand implements Runnable {
    @ParentCommand
    private KeysCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--account", paramLabel = "NAME")
    private String account;

    @Override
    public void run() {
        try (var service = parent.open()) {
            var accounts = new Accounts(service);
            var owner = Optional.ofNullable(account).map(a -> accounts.named(a).id());
            var keys = new ApiKeys(service).list(owner);
            var json = Json.object();
            var array = json.putArray("keys");
            keys.forEach(k -> array.add(AccessJson.of(k)));
            output.result(json, () -> {
                if (keys.isEmpty()) {
                    output.line("key.none");
                }
                keys.forEach(k -> print(k, accounts.get(k.account()).name()));
            });
        }
    }

    private void print(ApiKey key, String owner) {
        output.line(
                key.revokedAt().isPresent() ? "key.revokedLine" : "key.line",
                key.prefix(),
                key.id(),
                owner,
                key.name(),
                String.join(",", key.scopes().stream().map(Scope::code).sorted().toList()),
                key.expiresAt(),
                key.usedAt().map(Instant::toString).orElse("–"));
    }
}
