package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Enterprise;
import org.duijie.corpus.model.Kind;
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

    @Option(names = "--enterprise", paramLabel = "ID", required = true)
    private String enterprise;

    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Option(names = "--diversity", paramLabel = "D", defaultValue = "" + MatchRequest.USUAL_DIVERSITY)
    private double diversity;

    @Option(names = "--all")
    private boolean all;

    @Override
    public void run() {
        var wanted =
                MatchRequest.top(top).only(MatchQuestion.technologies(kinds)).diverse(diversity);
        var request = all ? wanted.everyDuplicate() : wanted;
        try (var engine = parent.engine(output)) {
            var asking = engine.store()
                    .find(Kind.ENTERPRISE, enterprise)
                    .map(Enterprise.class::cast)
                    .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "enterprise.unknown", enterprise));
            var needs = OpenNeeds.of(engine.index().needsOf(enterprise).stream());
            var result = engine.matcher().recommendationsFor(asking, needs, request);
            var json = Json.object().put("enterprise", enterprise);
            json.setAll(new ResultJson(Locale.getDefault()).match(result));
            output.result(json, () -> {
                output.line("recommend.enterprise", asking.displayTitle());
                Listing.matches(output, result);
            });
        }
    }
}
