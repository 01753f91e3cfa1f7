package org.duijie.api.http;

import io.javalin.http.Context;
import org.duijie.api.Engine;
import org.duijie.api.view.Json;
import org.duijie.corpus.check.BrokenRule;

/** Whether the server is alive, and whether it can answer questions. */
final class HealthApi {
    private final Engine engine;
    private final Problems problems;

    HealthApi(Engine engine, Problems problems) {
        this.engine = engine;
        this.problems = problems;
    }

    /** {@code GET /health/live}: the process answers. */
    void live(Context context) {
        Answers.json(context, Json.object().put("status", "live"));
    }

    /** {@code GET /health/ready}: store and index can be read as they are on disk now; else 503 with what to run. */
    void ready(Context context) {
        try {
            engine.index().refresh();
            Answers.json(
                    context,
                    Json.object()
                            .put("status", "ready")
                            .put("storeSequence", engine.store().sequence())
                            .put("indexSequence", engine.index().manifest().sequence()));
        } catch (BrokenRule e) {
            problems.unavailable(context, e);
        }
    }
}
