package org.duijie.api.cli;

import org.duijie.recommender.match.MatchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie similar}: technology to technologies like it. */
@Command(name = "similar", resourceBundle = "org.duijie.api.cli.help")
final class SimilarCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Mixin
    private Wanted wanted;

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item;

    @Option(names = "--diversity", paramLabel = "D", defaultValue = "" + MatchRequest.USUAL_DIVERSITY)
    private double diversity;

    @Override
    public void run() {
        var request = wanted.technologies().diverse(diversity);
        try (var engine = parent.engine(output)) {
            var technology = Stored.technology(engine, item);
            var duplicates = engine.store().duplicates().of(technology.kind(), technology.id());
            var result = engine.matcher().similarTo(technology, duplicates, request);
            Listing.answer(output, "item", technology, "similar.item", result);
        }
    }
}
