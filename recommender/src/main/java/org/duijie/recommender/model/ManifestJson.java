package org.duijie.recommender.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeMap;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/** The JSON of a manifest: keys in one order, numbers in their shortest form, lines ended by a line feed. */
final class ManifestJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ManifestJson() {}

    /** {@return all but the id, on one line; what the id is made from} */
    static byte[] compact(ModelManifest manifest) {
        return bytes(MAPPER.writer(), body(manifest));
    }

    /** {@return the content of the file, id and all, on many lines} */
    static byte[] file(ModelManifest manifest) {
        var json = MAPPER.createObjectNode().put("id", manifest.id());
        json.setAll(body(manifest));
        return lines(json);
    }

    /** {@return JSON on many lines, the last one ended too} */
    static byte[] lines(JsonNode json) {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        var text = bytes(MAPPER.writer(printer), json);
        var ended = Arrays.copyOf(text, text.length + 1);
        ended[text.length] = '\n';
        return ended;
    }

    /** {@return a new object} */
    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return JSON that was read} */
    static JsonNode read(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    private static ObjectNode body(ModelManifest manifest) {
        var origins = manifest.origins();
        var json = MAPPER.createObjectNode()
                .put("format", ModelManifest.FORMAT)
                .put("seed", origins.seed())
                .put("dictionary", origins.dictionary())
                .put("store", origins.store())
                .put("sequence", origins.sequence())
                .put("data", origins.data());
        var features = json.putArray("features");
        manifest.features().forEach(features::add);
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

    /**
     * {@return the manifest of a file}
     *
     * @param id what its folder is called
     * @throws BrokenRule {@code model.format}, {@code model.manifest}; {@code model.checksum} if it says something else than when it was
     *     written
     */
    static ModelManifest manifest(String id, byte[] file) {
        try {
            var json = read(file);
            var format = json.path("format");
            if (!format.isInt() || format.intValue() != ModelManifest.FORMAT) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "model.format", id, format, ModelManifest.FORMAT);
            }
            var manifest = manifest(json);
            if (!manifest.id().equals(id) || !text(json, "id").equals(id)) {
                throw new BrokenRule(RecommenderMessages.MESSAGES, "model.checksum", id, ModelManifest.NAME);
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw damaged(e, id, e.getOriginalMessage());
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(e, id, e.getMessage());
        }
    }

    private static BrokenRule damaged(Exception cause, String id, String reason) {
        return new BrokenRule(cause, RecommenderMessages.MESSAGES, "model.manifest", id, reason);
    }

    private static ModelManifest manifest(JsonNode json) {
        var origins = new Origins(
                whole(json, "seed"),
                text(json, "dictionary"),
                text(json, "store"),
                whole(json, "sequence"),
                text(json, "data"));
        var features = new ArrayList<String>();
        json.path("features").forEach(f -> features.add(f.asText()));
        var measures = new TreeMap<String, Measure>();
        json.path("measures")
                .properties()
                .forEach(m -> measures.put(
                        m.getKey(),
                        new Measure(
                                number(m.getValue(), "value"),
                                number(m.getValue(), "low"),
                                number(m.getValue(), "high"))));
        var parts = new TreeMap<String, ModelManifest.Part>();
        json.path("parts")
                .properties()
                .forEach(p -> parts.put(
                        p.getKey(),
                        new ModelManifest.Part(whole(p.getValue(), "bytes"), text(p.getValue(), "sha256"))));
        return new ModelManifest(origins, features, measures, parts);
    }

    private static String text(JsonNode json, String key) {
        var value = json.path(key);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(key + " = " + value);
        }
        return value.textValue();
    }

    private static long whole(JsonNode json, String key) {
        var value = json.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(key + " = " + value);
        }
        return value.longValue();
    }

    private static double number(JsonNode json, String key) {
        var value = json.path(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(key + " = " + value);
        }
        return value.doubleValue();
    }

    private static byte[] bytes(ObjectWriter writer, JsonNode json) {
        try {
            return writer.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a node can always be written", e);
        }
    }
}
