package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.Engine;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.StatsJson;

/** {@code GET /v1/stats}. */
final class StatsApi {
    private final Engine engine;

    StatsApi(Engine engine) {
        this.engine = engine;
    }

    void stats(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Answers.json(context, StatsJson.ofPublic(engine, Requests.language(context)));
    }
}
