package org.duijie.api.cli;

import java.util.Locale;
import java.util.Optional;
import org.duijie.api.push.deliver.MessageStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push dead}: what was given up, and why. */
@Command(name = "dead", resourceBundle = "org.duijie.api.cli.help")
final class PushDeadCommand implements Runnable {
    @ParentCommand
    private PushCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--top", paramLabel = "N", defaultValue = "100")
    private int top;

    @Override
    public void run() {
        var messages = parent.with(delivery -> delivery.outbox().list(Optional.of(MessageStatus.DEAD), top));
        MessageLines.print(output, messages, Locale.getDefault());
    }
}
