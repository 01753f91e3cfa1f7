package org.duijie.api.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.Engine;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.batch.Topics;
import org.duijie.indexer.query.SearchRequest;
import org.duijie.recommender.match.MatchRequest;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie match}: need to technologies. */
@Command(name = "match", resourceBundle = "org.duijie.api.cli.help")
final class MatchCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @ArgGroup(multiplicity = "1")
    private Asked asked;

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Option(names = "--diversity", paramLabel = "D", defaultValue = "0")
    private double diversity;

    @Option(names = "--all")
    private boolean all;

    /** One of the three ways to say what is needed. */
    private static final class Asked {
        @Option(names = "--need", paramLabel = "ID")
        private String need;

        @Option(names = "--text", paramLabel = "TEXT")
        private String text;

        @Option(names = "--topics", paramLabel = "FILE")
        private Path topics;
    }

    @Override
    public void run() {
        var one = MatchRequest.top(top)
                .only(kinds.stream().map(Kind::of).toList())
                .diverse(diversity);
        var request = all ? one.everyDuplicate() : one;
        if (asked.text != null) {
            SearchRequest.requireText(asked.text);
        }
        try (var engine = parent.engine(output)) {
            if (asked.topics != null) {
                Topics.forEach(asked.topics, need -> print(need, engine, request));
            } else {
                print(asked.need == null ? Need.ofText(asked.text) : stored(engine, asked.need), engine, request);
            }
        }
    }

    private void print(Need need, Engine engine, MatchRequest request) {
        var result = engine.matcher().technologiesFor(need, request);
        ObjectNode json = Json.object().put("need", need.id());
        json.setAll(new ResultJson(Locale.getDefault()).match(result));
        output.result(json, () -> {
            output.line("match.need", need.displayTitle());
            Listing.matches(output, result);
        });
    }

    private static Need stored(Engine engine, String id) {
        return engine.store()
                .find(Kind.NEED, id)
                .map(Need.class::cast)
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "need.unknown", id));
    }
}
