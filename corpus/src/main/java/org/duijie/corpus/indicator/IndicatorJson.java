package org.duijie.corpus.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Indicators as the store keeps them: JSON with a unit's factor and offset, so that later tables do not change what was found. */
public final class IndicatorJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<RecordIndicator>> LIST = new TypeReference<>() {};

    private IndicatorJson() {}

    /** {@return the indicators as a JSON array} */
    public static String encode(List<RecordIndicator> indicators) {
        try {
            return MAPPER.writeValueAsString(indicators);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // numbers and texts can be written
        }
    }

    /**
     * {@return the indicators in a JSON array}
     *
     * @throws IllegalArgumentException if it is not one that {@link #encode} wrote
     */
    public static List<RecordIndicator> decode(String json) {
        try {
            return List.copyOf(MAPPER.readValue(json, LIST));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no indicators: " + e.getOriginalMessage(), e);
        }
    }
}
