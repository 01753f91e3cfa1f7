package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.Engine;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.StatsJson;

/** {@code GET /v1/stats}. */
final class StatsApi {
    private final Engine engine;
    private final Sight sight;

    StatsApi(Engine engine, Sight sight) {
        this.engine = engine;
        this.sight = sight;
    }

    void stats(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Answers.json(context, StatsJson.of(engine, sight.of(context), Requests.language(context)));
    }
}
