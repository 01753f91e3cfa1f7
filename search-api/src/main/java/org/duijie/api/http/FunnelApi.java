package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.push.funnel.Funnel;
import org.duijie.api.push.funnel.Grouping;
import org.duijie.api.push.funnel.Period;

/** {@code GET /v1/push/funnel}: how many pushes come how far. */
final class FunnelApi {
    /** The names of all its parameters. */
    static final List<String> PARAMETERS = List.of("by", "since", "until", ReaderLanguage.PARAMETER);

    static final List<String> GROUPINGS =
            Stream.of(Grouping.values()).map(Grouping::code).toList();

    private final Funnel funnel;

    FunnelApi(Funnel funnel) {
        this.funnel = funnel;
    }

    void count(Context context) {
        var parameters = Requests.parameters(context, PARAMETERS);
        var language = Requests.language(context);
        var grouping = Grouping.of(parameters.choice("by", GROUPINGS)).orElseThrow();
        var period = Period.of(parameters.one("since"), parameters.one("until"));
        Answers.json(context, funnel.of(grouping, period).json(language));
    }
}
