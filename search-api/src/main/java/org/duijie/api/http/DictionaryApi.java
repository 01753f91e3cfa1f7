package org.duijie.api.http;

import io.javalin.http.Context;
import java.util.List;
import org.duijie.api.Engine;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.DictionaryJson;
import org.duijie.indexer.write.IndexProgress;

/** {@code POST /v1/dictionary/reload}. */
final class DictionaryApi {
    private final Engine engine;
    private final Runnable bringIndexUp;

    /**
     * The API.
     *
     * @param bringIndexUp has the index brought up in the background
     */
    DictionaryApi(Engine engine, Runnable bringIndexUp) {
        this.engine = engine;
        this.bringIndexUp = bringIndexUp;
    }

    /** Takes over the user's dictionaries, and says how many indexed records they cut otherwise; these are indexed again afterwards. */
    void reload(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        engine.vocabulary().reload();
        var count = engine.builder().countRecut(engine.store(), IndexProgress.NONE);
        bringIndexUp.run();
        Answers.json(context, DictionaryJson.of(count));
    }
}
