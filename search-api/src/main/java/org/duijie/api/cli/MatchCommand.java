package org.duijie.api.cli;

import java.nio.file.Path;
import org.duijie.api.Engine;
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

    @Mixin
    private Wanted wanted;

    @Option(names = "--diversity", paramLabel = "D", defaultValue = "0")
    private double diversity;

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
        var request = wanted.request().diverse(diversity);
        if (asked.text != null) {
            SearchRequest.requireText(asked.text);
        }
        try (var engine = parent.engine(output)) {
            if (asked.topics != null) {
                Topics.forEach(asked.topics, need -> print(need, engine, request));
            } else {
                print(asked.need == null ? Need.ofText(asked.text) : Stored.need(engine, asked.need), engine, request);
            }
        }
    }

    private void print(Need need, Engine engine, MatchRequest request) {
        Listing.answer(output, "need", need, "match.need", engine.matcher().technologiesFor(need, request));
    }
}
