package org.duijie.api.cli;

import java.util.Locale;
import org.duijie.api.Engine;
import org.duijie.api.view.StatsJson;
import org.duijie.corpus.model.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie stats}: what is in store and index. */
@Command(name = "stats", resourceBundle = "org.duijie.api.cli.help")
final class StatsCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (var engine = Engine.open(parent.data())) {
            var json = StatsJson.of(engine, Locale.getDefault());
            output.result(json, () -> {
                for (var kind : Kind.values()) {
                    output.line(
                            "stats.kind",
                            Output.text("kind." + kind.code()),
                            json.at("/store/" + kind.code()).asLong(),
                            json.at("/index/" + kind.code()).asLong());
                }
                output.line("stats.interactions", json.get("interactions").asLong());
                output.line(
                        "stats.model",
                        json.get("model").asText(),
                        json.get("dictionary").asText());
                if (json.has("modelFault")) {
                    output.line(
                            "stats.modelFault", json.at("/modelFault/reason").asText());
                }
            });
        }
    }
}
