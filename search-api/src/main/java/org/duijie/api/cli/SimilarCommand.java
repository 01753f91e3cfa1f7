package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
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

    @Option(names = "--item", paramLabel = "ID", required = true)
    private String item;

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
            CorpusRecord technology = engine.store()
                    .find(item)
                    .filter(r -> r.kind().isTechnology())
                    .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "technology.unknown", item));
            var duplicates = engine.store().duplicates().of(technology.kind(), technology.id());
            var result = engine.matcher().similarTo(technology, duplicates, request);
            var json = Json.object().put("item", item);
            json.setAll(new ResultJson(Locale.getDefault()).match(result));
            output.result(json, () -> {
                output.line("similar.item", technology.displayTitle());
                Listing.matches(output, result);
            });
        }
    }
}
