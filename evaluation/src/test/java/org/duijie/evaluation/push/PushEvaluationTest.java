package org.duijie.evaluation.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.run.Qrels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushEvaluationTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    /** The worked example of docs/measures.md. */
    @Test
    void everyMeasureFollowsItsDefinition() {
        var pushes = List.of(
                push("E1", "A1", "N1", Reply.ACCEPTED),
                push("E1", "A2", "N1", Reply.REJECTED),
                push("E1", "A1", "N1", null),
                push("E2", "A1", "N2", null));
        var catalogue = new Catalogue(
                Map.of(
                        "A1", technology("大学", "H01M", "C08J"),
                        "A2", technology("大学", "B29C"),
                        "A3", technology("小厂", "H01M"),
                        "A4", technology("小厂二")),
                Set.of("E1", "E2", "E3"));
        var qrels = new Qrels(Map.of("N1", Map.of("A1", 2, "A2", 0), "N2", Map.of("A3", 1)));
        var measures = new PushEvaluation(pushes, catalogue, Optional.of(qrels), 1, 2).measures();

        assertThat(measures.pushes()).isEqualTo(4);
        assertThat(measures.precision()).hasValueCloseTo(2 / 3.0, within(1e-12));
        assertThat(measures.acceptance()).hasValue(1 / 4.0);
        assertThat(measures.acceptanceOfReplies()).hasValue(1 / 2.0);
        assertThat(measures.technologyCoverage()).hasValue(2 / 4.0);
        assertThat(measures.enterpriseCoverage()).hasValueCloseTo(2 / 3.0, within(1e-12));
        assertThat(measures.diversity()).hasValue(1);
        // A1 went to both of two enterprises, A2 to one: (0 + 1 + 0 + 0) / 4
        assertThat(measures.novelty()).hasValueCloseTo(1 / 4.0, within(1e-12));
        assertThat(measures.repeatRate()).hasValue(1 / 4.0);
        // 4 pushes for the 2 technologies of 大学, none for the 2 of small owners
        assertThat(measures.fairness()).hasValue(0);
    }

    @Test
    void smallOwnersThatGetTheSameForEachTechnologyAreTreatedFairly() {
        var catalogue =
                new Catalogue(Map.of("A1", technology("大学"), "A2", technology("大学"), "A3", technology("小厂")), Set.of());
        var pushes = List.of(push("E1", "A1", "N1", null), push("E1", "A2", "N1", null), push("E1", "A3", "N1", null));
        assertThat(new PushEvaluation(pushes, catalogue, Optional.empty(), 1, 2)
                        .measures()
                        .fairness())
                .hasValue(1);
    }

    @Test
    void itemsOfTheSameFieldAreNotDiverse() {
        var catalogue = new Catalogue(
                Map.of("A1", technology("a", "H01M"), "A2", technology("b", "H01M"), "A3", technology("c", "B29C")),
                Set.of());
        var pushes = List.of(push("E1", "A1", "N1", null), push("E1", "A2", "N1", null), push("E1", "A3", "N1", null));
        assertThat(new PushEvaluation(pushes, catalogue, Optional.empty(), 1, 2)
                        .measures()
                        .diversity())
                .hasValueCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whatCannotBeSaidIsEmpty() {
        var measures = new PushEvaluation(
                        List.of(push("E1", "A1", "N1", null)), Catalogue.UNKNOWN, Optional.empty(), 1, 10)
                .measures();
        assertThat(measures.precision()).isEmpty();
        assertThat(measures.acceptance()).hasValue(0);
        assertThat(measures.acceptanceOfReplies()).isEmpty();
        assertThat(measures.technologyCoverage()).isEmpty();
        assertThat(measures.enterpriseCoverage()).isEmpty();
        assertThat(measures.diversity()).isEmpty();
        assertThat(measures.fairness()).isEmpty();
        assertThatThrownBy(() -> new PushEvaluation(List.of(), Catalogue.UNKNOWN, Optional.empty(), 0, 10))
                .hasMessage("rel is 0, it must be at least 1");
    }

    @Test
    void pushesAreReadAsTheyStandAndFromInteractions() throws IOException {
        var file = write("""
                {"actor":"E1","item":"A1","at":"2026-03-01T12:00:00Z","need":"N1","reply":"accepted","owner":"大学"}

                {"kind":"interaction","actor":"E2","item":"A1","at":"2026-03-02T09:00:00Z","event":"contact"}
                {"kind":"interaction","actor":"E2","item":"A1","at":"2026-03-01T09:00:00Z","event":"impression","need":"N2"}
                {"kind":"interaction","actor":"E2","item":"A1","at":"2026-03-03T09:00:00Z","event":"reject"}
                {"kind":"interaction","actor":"E3","item":"A1","at":"2026-03-03T09:00:00Z","event":"view"}
                """);
        assertThat(PushReader.read(file))
                .containsExactly(
                        new Push("E1", "A1", NOON, Optional.of("N1"), Optional.of(Reply.ACCEPTED), Optional.of("大学")),
                        new Push(
                                "E2",
                                "A1",
                                Instant.parse("2026-03-01T09:00:00Z"),
                                Optional.of("N2"),
                                Optional.of(Reply.ACCEPTED),
                                Optional.empty()));
    }

    @Test
    void aCatalogueIsMadeOfRecords() throws IOException {
        var file = write("""
                {"kind":"achievement","id":"A1","title":"隔膜","ipc":["H01M50/40"],"owner":{"name":"大学"}}
                {"kind":"patent","id":"P1","title":"电极","ipc":["H01M4/13","H01M10/05"],"applicants":["小厂","大学"]}
                {"kind":"enterprise","id":"E1","title":"企业"}
                {"kind":"need","id":"N1","title":"求"}
                """);
        var catalogue = CatalogueReader.read(List.of(file));
        assertThat(catalogue.technologies())
                .isEqualTo(Map.of("A1", technology("大学", "H01M"), "P1", technology("小厂", "H01M")));
        assertThat(catalogue.enterprises()).containsExactly("E1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"item\":\"A1\",\"at\":\"2026-03-01T12:00:00Z\"}|:1: the push has no \"actor\", it must be a text that is not empty",
                "{\"actor\":\"E1\",\"item\":\"A1\",\"at\":\"today\"}|:1: at \"today\" is not an instant such as 2026-03-01T08:00:00Z",
                "{\"actor\":\"E1\",\"item\":\"A1\",\"at\":\"2026-03-01T12:00:00Z\",\"reply\":\"yes\"}|:1: reply \"yes\" must be accepted or rejected",
            })
    void aBadPushIsNamedByFileAndLine(String line, String message) throws IOException {
        var file = write(line);
        assertThatThrownBy(() -> PushReader.read(file))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith("pushes.jsonl" + message);
    }

    @Test
    void aFileWithoutPushesIsRefused() throws IOException {
        var file = write("\n");
        assertThatThrownBy(() -> PushReader.read(file)).hasMessageEndingWith("has no push, it must have at least one");
        assertThatThrownBy(() -> PushReader.read(folder.resolve("none"))).hasMessageContaining("none cannot be read");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("pushes.jsonl"), text);
    }

    private static Push push(String actor, String item, String need, Reply reply) {
        return new Push(actor, item, NOON, Optional.of(need), Optional.ofNullable(reply), Optional.empty());
    }

    private static Catalogue.Technology technology(String owner, String... fields) {
        return new Catalogue.Technology(Optional.of(owner), List.of(fields));
    }
}
