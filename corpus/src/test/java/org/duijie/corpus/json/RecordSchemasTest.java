package org.duijie.corpus.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordSchemasTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<String> records() {
        return Stream.concat(
                Stream.of(
                        RecordJsonTest.ACHIEVEMENT,
                        RecordJsonTest.PATENT,
                        RecordJsonTest.NEED,
                        RecordJsonTest.ENTERPRISE),
                org.duijie.corpus.sample.SampleRecords.lines());
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordWrittenIsValid(String json) {
        var record = RecordJson.decode(json);
        var written = new String(RecordJson.encode(record), StandardCharsets.UTF_8);

        assertThat(errors(RecordSchemas.of(record.kind()), written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {RecordJsonTest.ACHIEVEMENT, RecordJsonTest.PATENT, RecordJsonTest.NEED, RecordJsonTest.ENTERPRISE
            })
    void everyFieldWrittenIsInTheSchema(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var record = RecordJson.parse(bytes, 0, bytes.length);
        var schema = RecordSchemas.of(Kind.of(record.path("kind").asText())).getBytes(StandardCharsets.UTF_8);
        var properties = RecordJson.parse(schema, 0, schema.length).path("properties");

        record.fieldNames()
                .forEachRemaining(f -> assertThat(properties.has(f)).as(f).isTrue());
    }

    @Test
    void everyInteractionWrittenIsValid() {
        assertThat(errors(RecordSchemas.ofInteraction(), RecordJsonTest.INTERACTION))
                .isEmpty();
        assertThat(errors(
                        RecordSchemas.ofInteraction(),
                        RecordJsonTest.INTERACTION.replace("\"position\":3", "\"position\":0")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":5",
                "\"title\":\" \"",
                "\"title\":\"a\\u0000b\"",
                "\"title\":\"a\",\"keywords\":\"b\"",
                "\"title\":\"a\",\"keywords\":[true]",
                "\"title\":\"a\",\"ipc\":[\"H1M\"]",
                "\"title\":\"a\",\"industry\":[\"Z1\"]",
                "\"title\":\"a\",\"industry\":[\"001\"]",
                "\"title\":\"a\",\"region\":330106",
                "\"title\":\"a\",\"region\":\"33010\"",
                "\"title\":\"a\",\"source\":\"b\"",
                "\"title\":\"a\",\"updatedAt\":\"yesterday\"",
                "\"title\":\"a\",\"budget\":{\"amount\":\"3\",\"currency\":\"CNY\"}",
                "\"title\":\"a\",\"budget\":{\"amount\":3}",
                "\"title\":\"a\",\"budget\":{\"amount\":-3,\"currency\":\"CNY\"}",
                "\"title\":\"a\",\"budget\":{\"amount\":1e15,\"currency\":\"CNY\"}",
                "\"title\":\"a\",\"budget\":{\"amount\":0.00001,\"currency\":\"CNY\"}",
                "\"title\":\"a\",\"budget\":{\"amount\":1,\"currency\":\"cny\"}",
                "\"title\":\"a\",\"deadline\":\"2024-02-30\"",
                "\"title\":\"a\",\"transferModes\":[\"gift\"]",
                "\"title\":\"a\",\"visibility\":\"all\"",
            })
    void whatTheCodeRefusesTheSchemaRefuses(String fields) {
        var json = "{\"id\":\"1\",\"kind\":\"need\"," + fields + "}";

        assertThatThrownBy(() -> RecordJson.decode(json)).isInstanceOf(BrokenRule.class);
        assertThat(errors(RecordSchemas.of(Kind.NEED), json)).isNotEmpty();
    }

    @Test
    void aRecordNeedsAnIdAKindAndAText() {
        var schema = RecordSchemas.of(Kind.NEED);
        assertThat(errors(schema, "{\"id\":\"1\",\"kind\":\"need\",\"summary\":\"a\"}"))
                .isEmpty();
        assertThat(errors(schema, "{\"kind\":\"need\",\"summary\":\"a\"}")).isNotEmpty();
        assertThat(errors(schema, "{\"id\":\"1\",\"summary\":\"a\"}")).isNotEmpty();
        assertThat(errors(schema, "{\"id\":\"1\",\"kind\":\"need\"}")).isNotEmpty();
        assertThat(errors(schema, "{\"id\":\"1\",\"kind\":\"patent\",\"title\":\"a\"}"))
                .isNotEmpty();
        assertThat(errors(schema, "{\"id\":\"a b\",\"kind\":\"need\",\"title\":\"a\"}"))
                .isNotEmpty();
        assertThat(errors(schema, "{\"id\":\"1\",\"kind\":\"need\",\"title\":\"" + "长".repeat(1_001) + "\"}"))
                .isNotEmpty();
    }

    private static List<Error> errors(String schema, String json) {
        return REGISTRY.getSchema(schema)
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }
}
