package org.duijie.api.cli;

import org.duijie.recommender.match.MatchRequest;
import org.duijie.recommender.match.OpenNeeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie recommend}: enterprise to technologies. */
@Command(name = "recommend", resourceBundle = "org.duijie.api.cli.help")
final class RecommendCommand implements Runnable {
    @ParentCommand
    private DuijieCommand parent;

    @Mixin
    private Output output;

    @Mixin
    private Wanted wanted;

    @Option(names = "--enterprise", paramLabel = "ID", required = true)
    private String enterprise;

    @Option(names = "--diversity", paramLabel = "D", defaultValue = "" + MatchRequest.USUAL_DIVERSITY)
    private double diversity;

    @Override
    public void run() {
        var request = wanted.technologies().diverse(diversity);
        try (var engine = parent.engine(output)) {
            var asking = Stored.enterprise(engine, enterprise);
            var needs = OpenNeeds.of(engine.index().needsOf(enterprise).stream());
            var result = engine.matcher().recommendationsFor(asking, needs, request);
            Listing.answer(output, "enterprise", asking, "recommend.enterprise", "recommend.none", result);
        }
    }
}
