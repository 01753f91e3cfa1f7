package org.duijie.recommender.affinity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.ModelFolder;

/**
 * An affinity model as JSON: {@code {"features":[{"name":"title-likeness","mean":0.03,"weight":0.58},…],"curves":[{"grade":1,"slope":3.8,
 * "intercept":0.4},…]}}, features in {@link PairFeature}'s order. Numbers are written so that they are read back the same.
 */
public final class AffinityFile {
    /** The name of the file in a model's folder. */
    public static final String NAME = "affinity.json";

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private AffinityFile() {}

    /** Writes a model; the stream stays open. */
    public static void write(AffinityModel model, OutputStream out) throws IOException {
        var json = JSON.createObjectNode();
        var features = json.putArray("features");
        for (var feature : PairFeature.all()) {
            var weight = model.weights().get(feature);
            if (weight != null) {
                features.addObject()
                        .put("name", feature.code())
                        .put("mean", weight.mean())
                        .put("weight", weight.weight());
            }
        }
        var curves = json.putArray("curves");
        for (int grade = 1; grade <= AffinityModel.BEST_GRADE; grade++) {
            var curve = model.curves().get(grade - 1);
            curves.addObject().put("grade", grade).put("slope", curve.slope()).put("intercept", curve.intercept());
        }
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
        out.write('\n');
    }

    /**
     * Reads the affinity model of a model.
     *
     * @throws BrokenRule {@code part.io}, as {@link ModelFolder#part}, else as the other
     */
    public static AffinityModel read(ModelFolder folder) {
        try (var in = folder.part(NAME)) {
            return read(in);
        } catch (IOException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.io", NAME, e);
        }
    }

    /**
     * Reads a model.
     *
     * @throws BrokenRule {@code part.damaged} for what is no such JSON, {@code model.feature} for a feature that this build lacks
     */
    public static AffinityModel read(InputStream in) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new BrokenRule(e, RecommenderMessages.MESSAGES, "part.damaged", NAME, "JSON");
        }
        var weights = new EnumMap<PairFeature, AffinityModel.Weight>(PairFeature.class);
        for (var feature : json.path("features")) {
            weights.put(feature(feature.path("name").asText()), weight(feature));
        }
        var curves = new ArrayList<AffinityModel.Curve>();
        for (var curve : json.path("curves")) {
            curves.add(new AffinityModel.Curve(number(curve, "slope"), number(curve, "intercept")));
        }
        if (curves.size() != AffinityModel.BEST_GRADE) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.damaged", NAME, "JSON");
        }
        return new AffinityModel(Map.copyOf(weights), curves);
    }

    private static PairFeature feature(String name) {
        return PairFeature.of(name)
                .orElseThrow(() -> new BrokenRule(RecommenderMessages.MESSAGES, "model.feature", NAME, name));
    }

    private static AffinityModel.Weight weight(JsonNode json) {
        return new AffinityModel.Weight(number(json, "mean"), number(json, "weight"));
    }

    private static double number(JsonNode json, String name) {
        if (!json.path(name).isNumber() || !Double.isFinite(json.get(name).asDouble())) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "part.damaged", NAME, "JSON");
        }
        return json.get(name).asDouble();
    }
}
