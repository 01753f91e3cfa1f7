package org.duijie.api.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.api.access.Accounts;
import org.duijie.api.access.Audit;
import org.duijie.api.access.AuditEntry;
import org.duijie.api.view.AccessJson;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie audit}: checks the audit log and shows its newest entries. */
@Command(name = "audit", resourceBundle = "org.duijie.api.cli.help")
final class AuditCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--since", paramLabel = "TIME")
    private Instant since;

    @Option(names = "--account", paramLabel = "NAME")
    private String account;

    @Option(names = "--top", paramLabel = "N", defaultValue = "100")
    private int top;

    /** {@inheritDoc} Fails where the log was changed. */
    @Override
    public void run() {
        try (var service = parent.service()) {
            var audit = new Audit(service);
            var accounts = new Accounts(service);
            var checked = audit.check();
            var filter = new Audit.Filter(
                    Optional.ofNullable(since), Optional.ofNullable(account).map(a -> id(accounts, a)));
            var entries = audit.list(filter, OptionalLong.empty(), top);
            var json = Json.object();
            var array = json.putArray("entries");
            entries.forEach(e -> array.add(AccessJson.of(e)));
            json.put("total", checked.entries()).put("hash", checked.hash());
            output.result(json, () -> {
                entries.forEach(this::print);
                output.line("audit.whole", checked.entries(), checked.hash());
            });
        }
    }

    /** {@return the id of an account's name; what is no name may be one of the words that stand for who has none} */
    private static String id(Accounts accounts, String name) {
        try {
            return accounts.named(name).id();
        } catch (BrokenRule e) {
            return name;
        }
    }

    private void print(AuditEntry e) {
        output.line(
                "audit.entry",
                Long.toString(e.sequence()),
                e.at(),
                e.account(),
                e.key(),
                e.action(),
                e.object(),
                e.outcome());
    }
}
