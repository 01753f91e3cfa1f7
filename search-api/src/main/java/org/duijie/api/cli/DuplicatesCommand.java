package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.store.Duplicates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie duplicates}: the clusters of near-duplicates in the store. */
@Command(name = "duplicates", resourceBundle = "org.duijie.api.cli.help")
final class DuplicatesCommand implements Runnable {
    /** So many records of a cluster are listed; a hundred copies need not be. */
    private static final int MOST_MEMBERS = 10;

    private static final int MOST_CLUSTERS = 1_000;

    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Override
    public void run() {
        if (top < 0 || top > MOST_CLUSTERS) {
            throw new BrokenRule(ApiMessages.MESSAGES, "duplicates.top", top, MOST_CLUSTERS);
        }
        try (var store = parent.store()) {
            store.catchUpDuplicates();
            var duplicates = store.duplicates();
            output.result(json(duplicates), () -> print(duplicates));
        }
    }

    private ObjectNode json(Duplicates duplicates) {
        var json = Json.object().put("clusters", duplicates.clusters()).put("records", duplicates.records());
        var largest = json.putArray("largest");
        for (var cluster : duplicates.largest(top, MOST_MEMBERS)) {
            var members = largest.addObject().put("size", cluster.size()).putArray("members");
            cluster.members()
                    .forEach(r -> members.addObject()
                            .put("kind", r.kind().code())
                            .put("id", r.id())
                            .put("title", r.displayTitle())
                            .put("source", source(r)));
        }
        return json;
    }

    private void print(Duplicates duplicates) {
        output.line("duplicates.total", duplicates.clusters(), duplicates.records());
        for (var cluster : duplicates.largest(top, MOST_MEMBERS)) {
            output.line("duplicates.cluster", cluster.size());
            cluster.members()
                    .forEach(r -> output.subline(
                            "duplicates.member",
                            Output.text("kind." + r.kind().code()),
                            r.id(),
                            r.displayTitle(),
                            source(r)));
        }
    }

    private static String source(CorpusRecord record) {
        return record.common().source().map(s -> s.name()).orElse("");
    }
}
