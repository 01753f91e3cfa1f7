package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import org.duijie.api.ask.Parameters;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.SearchQuestion;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.ResultJson;
import org.duijie.indexer.query.Cursor;
import org.duijie.indexer.query.SearchRequest;

/** {@code GET /v1/search}. */
final class SearchApi {
    private static final List<String> PARAMETERS = SearchQuestion.parameterNames();

    private final Sight sight;

    SearchApi(Sight sight) {
        this.sight = sight;
    }

    void search(Context context) {
        var question = SearchQuestion.of(Requests.parameters(context, PARAMETERS));
        var language = Requests.language(context);
        SearchRequest.requireText(question.text());
        var result = sight.of(context).search(question);
        result.next().ifPresent(next -> context.header("Link", link(context, question, next)));
        Answers.json(context, new ResultJson(language).search(result));
    }

    /** The next page as RFC 8288 has it; the language stays where the address had one. */
    private static String link(Context context, SearchQuestion question, Cursor next) {
        var values = new LinkedHashMap<String, List<String>>(
                question.continued(next).parameters().values());
        ReaderLanguage.of(Requests.parameters(context))
                .ifPresent(l -> values.put(ReaderLanguage.PARAMETER, List.of(l.getLanguage())));
        return "<" + context.path() + "?" + new Parameters(values).query() + ">; rel=\"next\"";
    }
}
