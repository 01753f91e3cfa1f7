package org.duijie.api.cli;

import java.util.Optional;
import org.duijie.api.access.ApiKeys;
import org.duijie.api.access.Caller;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code duijie keys revoke}: ends a key at once. */
@Command(name = "revoke", resourceBundle = "org.duijie.api.cli.help")
final class KeysRevokeCommand implements Runnable {
    @ParentCommand
    private KeysCommand parent;

    @Mixin
    private Output output;

    @Parameters(index = "0", paramLabel = "ID")
    private String id;

    @Override
    public void run() {
        try (var service = parent.open()) {
            new ApiKeys(service).revoke(Caller.commandLine(), id, Optional.empty());
            output.result(Json.object().put("revoked", id), () -> output.line("key.revoked", id));
        }
    }
}
