package org.duijie.evaluation.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UbiTest {
    private static final String INTERACTION = """
        {"kind":"interaction","at":"2024-03-18T09:00:00Z","actor":"E-1","item":"A-1","need":"N-1","event":"reject",\
        "reason":"耐温不够","query":"隔膜","position":3,"arm":"words-or-model/model"}\
        """;

    @TempDir
    Path directory;

    private Path queries;
    private Path events;
    private Path out;

    @BeforeEach
    void name() {
        queries = directory.resolve("queries.jsonl");
        events = directory.resolve("events.jsonl");
        out = directory.resolve("interactions.jsonl");
    }

    @Test
    void anInteractionIsAQueryAndAnEvent() throws IOException {
        write(List.of(RecordJson.decodeInteraction(INTERACTION)));

        // the id is the UUID (version 3) of "E-1\nN-1\n隔膜"
        assertThat(Files.readString(queries)).isEqualTo("""
            {"application":"duijie","query_id":"ID","client_id":"E-1","user_query":"隔膜","object_id_field":"id",\
            "timestamp":"2024-03-18T09:00:00Z","query_attributes":{"need":"N-1"}}
            """.replace("ID", "90ce5c4f-be1f-3c03-b50e-23b133fd13b0"));
        assertThat(Files.readString(events)).isEqualTo("""
            {"application":"duijie","action_name":"reject","query_id":"ID","client_id":"E-1",\
            "timestamp":"2024-03-18T09:00:00Z","message":"耐温不够","event_attributes":{\
            "object":{"object_id":"A-1","object_id_field":"id"},"position":{"ordinal":3},"need":"N-1",\
            "arm":"words-or-model/model"}}
            """.replace("ID", "90ce5c4f-be1f-3c03-b50e-23b133fd13b0"));
    }

    @Test
    void whatIsWrittenIsReadAgainAsItWas() throws IOException {
        var sample = SampleCorpus.shipped();
        var interactions = new ArrayList<>(new InteractionGenerator(1, Instant.parse("2025-01-01T00:00:00Z"))
                .generate(sample.judgments(), sample.needs()));
        interactions.add(RecordJson.decodeInteraction(INTERACTION));
        interactions.add(RecordJson.decodeInteraction(
                "{\"at\":\"2025-01-02T00:00:00Z\",\"actor\":\"E-5\",\"item\":\"a\",\"event\":\"contact\"}"));
        write(interactions);

        var report = UbiConversion.run(List.of(queries), List.of(events), out, 0);

        assertThat(Files.readAllLines(out)).map(RecordJson::decodeInteraction).isEqualTo(interactions);
        assertThat(report.written()).isEqualTo(interactions.size());
        assertThat(report.refused()).isZero();
        assertThat(report.passedOver()).isEmpty();
    }

    @Test
    void whatOtherToolsWriteIsUnderstood() throws IOException {
        Files.writeString(queries, """
            {"query_id":"q1","user_query":"锂电池隔膜","client_id":"browser","query_attributes":{}}
            """);
        Files.writeString(events, """
            {"action_name":"click","query_id":"q1","client_id":"browser","user_id":"E-1","timestamp":"2025-01-02T08:00:00+08:00",\
            "event_attributes":{"object":{"object_id":17},"position":{"ordinal":2}}}

            {"action_name":"add_to_cart","client_id":"browser","timestamp":"2025-01-02T00:00:00",\
            "event_attributes":{"object":{"object_id":"A-1"},"position":{"xy":{"x":1,"y":2}}}}
            {"action_name":"purchase","client_id":"browser","timestamp":1735776000000,\
            "event_attributes":{"object":{"object_id":"A-1"},"position":{"ordinal":0}}}
            {"action_name":"login","client_id":"browser","timestamp":"2025-01-02T00:00:00Z"}
            {"action_name":"login","client_id":"browser","timestamp":"2025-01-02T00:00:00Z"}
            """);

        var report = UbiConversion.run(List.of(queries), List.of(events), out, 0);

        assertThat(Files.readString(out)).isEqualTo("""
            {"kind":"interaction","at":"2025-01-02T00:00:00Z","actor":"E-1","item":"17","event":"view","query":"锂电池隔膜","position":2}
            {"kind":"interaction","at":"2025-01-02T00:00:00Z","actor":"browser","item":"A-1","event":"save"}
            {"kind":"interaction","at":"2025-01-02T00:00:00Z","actor":"browser","item":"A-1","event":"sign"}
            """);
        assertThat(report.passedOver()).isEqualTo(Map.of("login", 2L));
    }

    @Test
    void faultsAreNamedWithFileAndLineAndTooManyWriteNothing() throws IOException {
        Files.writeString(events, """
            {"action_name":"view","client_id":"E-1","timestamp":"2025-01-02T00:00:00Z","event_attributes":{"object":{"object_id":"A-1"}}}
            {"action_name":"view","client_id":"E-1","timestamp":"2025-01-02T00:00:00Z"}
            {"action_name":"view","client_id":"E-1","event_attributes":{"object":{"object_id":"A-1"}}}
            {"action_name":"view","timestamp":"2025-01-02T00:00:00Z","event_attributes":{"object":{"object_id":"A-1"}}}
            {"action_name":"view","client_id":"E-1","timestamp":"yesterday","event_attributes":{"object":{"object_id":"A-1"}}}
            {"client_id":"E-1"}
            {"action_name":"view","client_id":"E-1","timestamp":"2025-01-02T00:00:00Z",\
            "event_attributes":{"object":{"object_id":"A-1"},"position":{"ordinal":-1}}}
            {"action_name":"view","client_id":"E-1","timestamp":"2025-01-02T00:00:00Z",\
            "event_attributes":{"object":{"object_id":"A-1"},"position":{"ordinal":1.5}}}
            nonsense
            """);

        var report = UbiConversion.run(List.of(), List.of(events), out, 0.9);

        assertThat(report.written()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(8);
        assertThat(report.firstRefused())
                .extracting(Throwable::getMessage)
                .satisfiesExactly(
                        m -> assertThat(m).isEqualTo(events + ":2: \"object_id\" is missing"),
                        m -> assertThat(m).isEqualTo(events + ":3: \"timestamp\" is missing"),
                        m -> assertThat(m).isEqualTo(events + ":4: \"client_id\" is missing"),
                        m -> assertThat(m)
                                .isEqualTo(events + ":5: timestamp is \"yesterday\", it must be a time after ISO 8601"),
                        m -> assertThat(m).isEqualTo(events + ":6: \"action_name\" is missing"),
                        m -> assertThat(m).isEqualTo(events + ":7: position is -1, the first is 1"),
                        m -> assertThat(m).isEqualTo(events + ":8: position.ordinal is 1.5, it must be a whole number"),
                        m -> assertThat(m).startsWith(events + ":9: "));
        assertThat(report.firstRefused().getFirst().text(Locale.CHINESE)).isEqualTo(events + ":2：缺少“object_id”");

        Files.delete(out);
        assertThatThrownBy(() -> UbiConversion.run(List.of(), List.of(events), out, 0.05))
                .hasMessageStartingWith("8 of 9 events break a rule, more than the share 0.05 that is allowed");
        assertThat(out).doesNotExist();
    }

    @Test
    void aQueryWithoutAnIdAndAMissingFileAreRefused() throws IOException {
        Files.writeString(queries, "{\"user_query\":\"隔膜\"}\n");
        assertThatThrownBy(() -> UbiConversion.run(List.of(queries), List.of(events), out, 0))
                .hasMessage(queries + ":1: \"query_id\" is missing");
        assertThatThrownBy(() -> UbiConversion.run(List.of(), List.of(events), out, 0))
                .hasMessage("file " + events + " does not exist");
        Files.write(events, "{\"action_name\":\"login\"}\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> UbiConversion.run(List.of(), List.of(events), out, 0))
                .hasMessageContaining("there is no row to write");
    }

    private void write(List<Interaction> interactions) {
        try (var writer = new UbiWriter(queries, events)) {
            interactions.forEach(writer::write);
            writer.commit();
        }
    }
}
