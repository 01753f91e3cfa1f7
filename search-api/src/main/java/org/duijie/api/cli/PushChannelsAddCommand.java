package org.duijie.api.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.deliver.Delivery;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push channels add}: adds a channel of a recipient. */
@Command(name = "add", resourceBundle = "org.duijie.api.cli.help")
final class PushChannelsAddCommand implements Runnable {
    @ParentCommand
    private PushChannelsCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--enterprise", paramLabel = "ID", required = true)
    private String enterprise;

    @Option(names = "--kind", paramLabel = "KIND", required = true)
    private String kind;

    @Option(names = "--target", paramLabel = "ADDRESS", defaultValue = "")
    private String target;

    @Option(names = "--secret", paramLabel = "SECRET", defaultValue = "")
    private String secret;

    private record Added(Channel channel, Optional<String> feed) {}

    @Override
    public void run() {
        var wanted = ChannelKind.find(kind)
                .orElseThrow(() -> new ParameterException(
                        output.commandLine(),
                        Output.text(
                                "channel.kind",
                                kind,
                                Stream.of(ChannelKind.values())
                                        .map(ChannelKind::code)
                                        .collect(Collectors.joining(", ")))));
        var added = parent.with(delivery -> add(delivery, wanted));
        var channel = added.channel();
        var json = Json.object().put("id", channel.id());
        boolean tellsSecret = wanted == ChannelKind.WEBHOOK && secret.isBlank();
        if (tellsSecret) {
            json.put("secret", channel.secret());
        }
        added.feed().ifPresent(f -> json.put("feed", f));
        output.result(json, () -> {
            output.line("push.channel.added", channel.id());
            if (tellsSecret) {
                output.line("push.channel.secret", channel.secret());
            }
            added.feed().ifPresent(f -> output.out().println(Output.text("push.channel.feed", "") + f));
        });
    }

    private Added add(Delivery delivery, ChannelKind wanted) {
        var channel = delivery.channels().add(enterprise, wanted, target, secret);
        return new Added(
                channel,
                wanted == ChannelKind.ATOM ? Optional.of(delivery.links().feed(channel.id())) : Optional.empty());
    }
}
