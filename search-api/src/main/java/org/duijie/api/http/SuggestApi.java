package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.SuggestionsJson;
import org.duijie.indexer.suggest.SuggestRequest;

/** {@code GET /v1/suggest}. */
final class SuggestApi {
    /** The names of all its parameters. */
    static final List<String> PARAMETERS = List.of("q", "top", ReaderLanguage.PARAMETER);

    private final Sight sight;

    SuggestApi(Sight sight) {
        this.sight = sight;
    }

    void suggest(Context context) {
        var parameters = Requests.parameters(context, PARAMETERS);
        Requests.language(context); // refuses one that is not known
        var text = parameters.one("q").orElse("");
        int top = parameters.number("top", SuggestRequest.USUAL, 1, SuggestRequest.MOST);
        Answers.json(context, SuggestionsJson.of(sight.of(context).suggest(new SuggestRequest(text, top))));
    }
}
