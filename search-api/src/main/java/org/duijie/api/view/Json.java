package org.duijie.api.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;

/** Making JSON. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** {@return a new object} */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** {@return a new array of texts} */
    public static ArrayNode texts(Collection<String> values) {
        var array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    /** {@return the mapper, for reading requests} */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** {@return the text of a node, on one line} */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a node can always be written", e);
        }
    }

    /** {@return a record's JSON, to be put into an object by {@code putRawValue}} */
    public static RawValue raw(CorpusRecord record) {
        return new RawValue(new String(RecordJson.encode(record), StandardCharsets.UTF_8));
    }
}
