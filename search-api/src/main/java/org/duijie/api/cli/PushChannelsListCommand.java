package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.duijie.api.push.channel.Channel;
import org.duijie.api.view.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie push channels list}: all channels. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class PushChannelsListCommand implements Runnable {
    @ParentCommand
    private PushChannelsCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        var channels = parent.with(delivery -> delivery.channels().list());
        output.result(json(channels), () -> print(channels));
    }

    private static ObjectNode json(List<Channel> channels) {
        var json = Json.object();
        var list = json.putArray("channels");
        for (var channel : channels) {
            var one = list.addObject()
                    .put("id", channel.id())
                    .put("enterprise", channel.enterprise())
                    .put("kind", channel.kind().code())
                    .put("target", channel.shownTarget());
            channel.disabledAt().ifPresent(at -> one.put("disabledAt", at.toString()));
            channel.fault().ifPresent(f -> one.put("fault", f.text(Locale.getDefault())));
        }
        return json;
    }

    private void print(List<Channel> channels) {
        if (channels.isEmpty()) {
            output.line("push.channel.none");
        }
        for (var channel : channels) {
            output.line(
                    "push.channel",
                    channel.id(),
                    channel.enterprise(),
                    channel.kind().code(),
                    channel.shownTarget());
            channel.disabledAt()
                    .ifPresent(at -> output.subline(
                            "push.channel.disabled",
                            at,
                            channel.fault()
                                    .map(f -> f.text(Locale.getDefault()))
                                    .orElse("")));
        }
    }
}
