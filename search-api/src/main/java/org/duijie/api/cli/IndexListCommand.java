package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import org.duijie.api.view.Json;
import org.duijie.indexer.write.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code duijie index list}: the generations that are there. */
@Command(name = "list", resourceBundle = "org.duijie.api.cli.help")
final class IndexListCommand implements Runnable {
    private static final double MEGABYTE = 1 << 20;

    @ParentCommand
    private IndexCommand parent;

    @Mixin
    private Output output;

    @Override
    public void run() {
        var generations = IndexCommand.lister(parent.data()).generations();
        var json = Json.object();
        var list = json.putArray("generations");
        for (var generation : generations) {
            var entry = list.addObject()
                    .put("name", generation.name())
                    .put("live", generation.live())
                    .put("documents", generation.documents())
                    .put("bytes", generation.bytes());
            generation
                    .manifest()
                    .ifPresent(m -> entry.put("sequence", m.sequence())
                            .put("builtAt", m.builtAt().toString())
                            .put("schema", m.schema())
                            .put("dictionary", m.dictionary()));
        }
        output.result(json, () -> print(generations));
    }

    private void print(List<Generation> generations) {
        if (generations.isEmpty()) {
            output.line("index.none", parent.data().index());
        }
        for (var generation : generations) {
            output.line(
                    generation.live() ? "index.live" : "index.earlier",
                    generation.name(),
                    generation.documents(),
                    String.format(Locale.ROOT, "%.1f", generation.bytes() / MEGABYTE),
                    generation.manifest().map(m -> Long.toString(m.sequence())).orElse("?"),
                    generation.manifest().map(m -> m.builtAt().toString()).orElse("?"));
        }
    }
}
