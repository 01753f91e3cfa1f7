package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import org.duijie.api.push.deliver.KeptMessage;
import org.duijie.api.view.MessageJson;

/** Prints messages of the outbox. */
final class MessageLines {
    private MessageLines() {}

    static void print(Output output, List<KeptMessage> messages, Locale language) {
        output.result(MessageJson.list(messages, language), () -> {
            if (messages.isEmpty()) {
                output.line("push.message.none");
            }
            for (var message : messages) {
                output.line(
                        "push.message",
                        message.id(),
                        message.status().code(),
                        message.kind().code(),
                        message.digest().enterprise(),
                        message.composedAt(),
                        message.attempts());
                message.fault().ifPresent(f -> output.subline("push.message.fault", f.text(language)));
            }
        });
    }
}
