package org.duijie.api.cli;

import java.util.List;
import java.util.Locale;
import org.duijie.api.ApiMessages;
import org.duijie.api.view.Json;
import org.duijie.api.view.ResultJson;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.recommender.match.MatchRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code duijie prospects}: technology to needs and enterprises. */
@Command(name = "prospects", resourceBundle = "org.duijie.api.cli.help")
final class ProspectsCommand implements Runnable {
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

    @Option(names = "--all")
    private boolean all;

    @Override
    public void run() {
        try (var engine = parent.engine(output)) {
            CorpusRecord technology = engine.store()
                    .find(item)
                    .filter(r -> r.kind().isTechnology())
                    .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "technology.unknown", item));
            var request =
                    MatchRequest.top(top).only(kinds.stream().map(Kind::of).toList());
            var result = engine.matcher().prospectsOf(technology, all ? request.everyDuplicate() : request);
            var json = Json.object().put("item", item);
            json.setAll(new ResultJson(Locale.getDefault()).match(result));
            output.result(json, () -> {
                output.line("prospects.item", technology.displayTitle());
                Listing.matches(output, result);
            });
        }
    }
}
