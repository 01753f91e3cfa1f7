package org.duijie.api.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.duijie.recommender.model.Created;
import org.duijie.recommender.model.KeptModel;
import org.duijie.recommender.model.ModelFolder;
import org.duijie.recommender.model.ModelManifest;

/** Trained models as JSON. */
public final class ModelJson {
    private ModelJson() {}

    /** {@return a model with whether it is in use, and why it cannot be read, if so} */
    public static ObjectNode of(KeptModel model, Locale language) {
        var json = Json.object().put("id", model.id()).put("inUse", model.inUse());
        created(json, model.created());
        model.manifest().ifPresent(m -> manifest(json, m));
        model.fault()
                .ifPresent(f -> json.putObject("fault").put("rule", f.rule()).put("reason", f.text(language)));
        return json;
    }

    /** {@return a model} */
    public static ObjectNode of(ModelFolder model) {
        var json = Json.object().put("id", model.id());
        created(json, model.created());
        return manifest(json, model.manifest());
    }

    private static void created(ObjectNode json, Optional<Created> created) {
        created.ifPresent(c -> json.put("createdAt", c.at().toString())
                .put("trainingSeconds", c.training().toMillis() / 1e3));
    }

    private static ObjectNode manifest(ObjectNode json, ModelManifest manifest) {
        var origins = manifest.origins();
        json.put("format", ModelManifest.FORMAT)
                .put("seed", origins.seed())
                .put("dictionary", origins.dictionary())
                .put("store", origins.store())
                .put("sequence", origins.sequence())
                .put("data", origins.data())
                .set("features", Json.texts(manifest.features()));
        var measures = json.putObject("measures");
        manifest.measures()
                .forEach((name, m) -> measures.putObject(name)
                        .put("value", m.value())
                        .put("low", m.low())
                        .put("high", m.high()));
        var parts = json.putObject("parts");
        manifest.parts()
                .forEach((name, p) ->
                        parts.putObject(name).put("bytes", p.bytes()).put("sha256", p.sha256()));
        return json;
    }
}
