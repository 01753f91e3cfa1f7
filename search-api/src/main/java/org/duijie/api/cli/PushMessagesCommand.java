package org.duijie.api.cli;

import java.util.Locale;
import java.util.Optional;
import org.duijie.api.push.deliver.MessageStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push messages}: what is in the outbox. */
@Command(name = "messages", resourceBundle = "org.duijie.api.cli.help")
final class PushMessagesCommand implements Runnable {
    @ParentCommand
    private PushCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--status", paramLabel = "STATUS")
    private MessageStatus status;

    @Option(names = "--top", paramLabel = "N", defaultValue = "100")
    private int top;

    @Override
    public void run() {
        var messages = parent.with(delivery -> delivery.outbox().list(Optional.ofNullable(status), top));
        MessageLines.print(output, messages, Locale.getDefault());
    }
}
