package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.Engine;
import org.duijie.corpus.model.Kind;

/** What store and index hold, and which model and dictionary are in use. */
public final class StatsJson {
    private StatsJson() {}

    /** {@return counts by kind in store and index, interactions, sequences, the ranker and the dictionary's fingerprint} */
    public static ObjectNode of(Engine engine) {
        var json = Json.object();
        var store = json.putObject("store");
        var counts = engine.store().counts();
        for (var kind : Kind.values()) {
            store.put(kind.code(), counts.getOrDefault(kind, 0L));
        }
        var index = json.putObject("index");
        for (var kind : Kind.values()) {
            index.put(kind.code(), 0L);
        }
        engine.index().countsByKind().forEach(c -> index.put(c.value(), c.count()));
        json.put("interactions", engine.store().interactionCount());
        json.put("storeSequence", engine.store().sequence());
        json.put("indexSequence", engine.index().manifest().sequence());
        json.put("indexBuiltAt", engine.index().manifest().builtAt().toString());
        json.put("model", engine.matcher().ranker());
        json.put("dictionary", engine.index().manifest().dictionary());
        return json;
    }
}
