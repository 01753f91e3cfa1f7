package org.duijie.api.cli;

import java.util.List;
import org.duijie.api.ask.MatchQuestion;
import org.duijie.corpus.model.Kind;
import org.duijie.recommender.match.MatchRequest;
import picocli.CommandLine.Option;

/** Which matches are wanted; a mixin of the commands that match. */
final class Wanted {
    @Option(names = "--kind", paramLabel = "K")
    private List<String> kinds = List.of();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10")
    private int top;

    @Option(names = "--all")
    private boolean all;

    /** {@return a request for any kind} */
    MatchRequest request() {
        return request(kinds.stream().map(Kind::of).toList());
    }

    /** {@return a request for technologies, which other kinds are refused for} */
    MatchRequest technologies() {
        return request(MatchQuestion.technologies(kinds));
    }

    private MatchRequest request(List<Kind> only) {
        var request = MatchRequest.top(top).only(only);
        return all ? request.everyDuplicate() : request;
    }
}
