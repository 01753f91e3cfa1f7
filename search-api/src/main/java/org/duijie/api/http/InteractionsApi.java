package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import org.duijie.api.ask.NewInteractions;
import org.duijie.api.ask.PublicData;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.RecordStore;

/** {@code POST /v1/interactions}: what enterprises and brokers did. The same interaction is stored once, however often it is sent. */
final class InteractionsApi {
    private final RecordStore store;
    private final PublicData data;
    private final Clock clock;
    private final int largestRequest;
    private final IdempotencyKeys keys = new IdempotencyKeys();

    InteractionsApi(RecordStore store, PublicData data, Clock clock, int largestRequest) {
        this.store = store;
        this.data = data;
        this.clock = clock;
        this.largestRequest = largestRequest;
    }

    void add(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Requests.language(context); // refuses one that is not known
        Requests.requireJson(context);
        var body = Requests.body(context, largestRequest);
        Answers.json(context, keys.answer(context.header("Idempotency-Key"), Answers.hash(body), () -> store(body)));
    }

    private JsonNode store(byte[] body) {
        var interactions = new NewInteractions(data, clock.instant()).ofJson(body);
        long added = store.addInteractions(interactions);
        return Json.object()
                .put("read", interactions.size())
                .put("added", added)
                .put("unchanged", interactions.size() - added);
    }
}
