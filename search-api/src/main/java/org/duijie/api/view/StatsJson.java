package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.api.Engine;
import org.duijie.api.LiveModel;
import org.duijie.api.ask.SeenData;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.query.FacetCount;
import org.duijie.recommender.rank.LexicalRanker;

/** What store and index hold, and which model and dictionary are in use. */
public final class StatsJson {
    private StatsJson() {}

    /**
     * {@return counts by kind in store and index, interactions, sequences, the model in use ({@code lexical} for none) and why
     * the chosen one is not, the fingerprints of the dictionaries that the index was built with and of those in force, and what is wrong with
     * the user's dictionaries, if anything is}
     */
    public static ObjectNode of(Engine engine, Locale language) {
        return of(engine, engine.store().counts(), byKind(engine.index().countsByKind()), language);
    }

    /** {@return the same, with counts of what somebody may see} */
    public static ObjectNode of(Engine engine, SeenData data, Locale language) {
        return of(engine, data.storedByKind(), byKind(data.countsByKind()), language);
    }

    private static Map<Kind, Long> byKind(List<FacetCount> found) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        found.forEach(c -> counts.put(Kind.of(c.value()), c.count()));
        return counts;
    }

    private static ObjectNode of(Engine engine, Map<Kind, Long> inStore, Map<Kind, Long> inIndex, Locale language) {
        var json = Json.object();
        var store = json.putObject("store");
        var index = json.putObject("index");
        for (var kind : Kind.values()) {
            store.put(kind.code(), inStore.getOrDefault(kind, 0L));
            index.put(kind.code(), inIndex.get(kind));
        }
        json.put("interactions", engine.store().interactionCount());
        json.put("storeSequence", engine.store().sequence());
        json.put("indexSequence", engine.index().manifest().sequence());
        json.put("indexBuiltAt", engine.index().manifest().builtAt().toString());
        json.put("model", engine.model().get().map(LiveModel.Used::id).orElse(LexicalRanker.NAME));
        engine.model()
                .fault()
                .ifPresent(
                        f -> json.putObject("modelFault").put("rule", f.rule()).put("reason", f.text(language)));
        json.put("dictionary", engine.index().manifest().dictionary());
        json.put("dictionaryInForce", engine.vocabulary().get().fingerprint());
        engine.vocabulary().fault().ifPresent(f -> json.set("dictionaryFault", DictionaryJson.of(f, language)));
        return json;
    }
}
