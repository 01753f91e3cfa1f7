package org.duijie.corpus.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.List;

/**
 * Indicators as the store keeps them: JSON with a unit's factor and offset and with the {@linkplain IndicatorName#key key} of the name, so
 * that equal texts mean equal indicators under equal names.
 */
public final class IndicatorJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.readerFor(new TypeReference<List<RecordIndicator>>() {})
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES); // the key

    private IndicatorJson() {}

    private record Stored(String field, Indicator indicator, String key) {}

    /** {@return the indicators as a JSON array} */
    public static String encode(List<RecordIndicator> indicators) {
        try {
            return MAPPER.writeValueAsString(indicators.stream()
                    .map(i -> new Stored(
                            i.field(),
                            i.indicator(),
                            IndicatorName.key(i.indicator().name())))
                    .toList());
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
            return List.copyOf(READER.<List<RecordIndicator>>readValue(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no indicators: " + e.getOriginalMessage(), e);
        }
    }
}
