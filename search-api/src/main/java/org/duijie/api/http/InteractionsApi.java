package org.duijie.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Refused;
import org.duijie.api.access.Role;
import org.duijie.api.access.Visitor;
import org.duijie.api.ask.NewInteractions;
import org.duijie.api.ask.ReaderLanguage;
import org.duijie.api.ask.SeenData;
import org.duijie.api.ask.Sight;
import org.duijie.api.view.Json;
import org.duijie.corpus.store.RecordStore;

/** {@code POST /v1/interactions}: what enterprises and brokers did. The same interaction is stored once, however often it is sent. */
final class InteractionsApi {
    private final RecordStore store;
    private final Sight sight;
    private final Clock clock;
    private final int largestRequest;
    private final IdempotencyKeys keys = new IdempotencyKeys();

    InteractionsApi(RecordStore store, Sight sight, Clock clock, int largestRequest) {
        this.store = store;
        this.sight = sight;
        this.clock = clock;
        this.largestRequest = largestRequest;
    }

    void add(Context context) {
        Requests.parameters(context, List.of(ReaderLanguage.PARAMETER));
        Requests.language(context); // refuses one that is not known
        Requests.requireJson(context);
        var body = Requests.body(context, largestRequest);
        var caller = Visitor.caller(context);
        var answer = keys.answer(
                caller.account(),
                context.header("Idempotency-Key"),
                Answers.hash(body),
                () -> store(caller, sight.of(context), body));
        Answers.json(context, answer);
    }

    private JsonNode store(Caller caller, SeenData data, byte[] body) {
        var interactions = new NewInteractions(data, clock.instant()).ofJson(body);
        interactions.forEach(i -> requireOwn(caller, i.actor()));
        long added = store.addInteractions(interactions);
        return Json.object()
                .put("read", interactions.size())
                .put("added", added)
                .put("unchanged", interactions.size() - added);
    }

    /** Everybody tells of what it did itself, a broker of the enterprises assigned too. */
    private static void requireOwn(Caller caller, String actor) {
        if (!caller.is(Role.ADMINISTRATOR) && !caller.account().equals(actor) && !caller.seesPrivateOf(actor)) {
            throw Refused.forbidden("interactions.actor", actor);
        }
    }
}
