package org.duijie.evaluation.regress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.dictionaries.vocabulary.VocabularyPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionFileTest {
    private static final String TINY = """
            name: tiny
            why: To be read.
            corpus: [{file: a.jsonl, sha256: "00"}]
            qrels: qrels.txt
            top: 10
            tasks: [{name: all, candidates: false, measures: ["nDCG@10"]}]
            tolerance: 0.001
            variants:
              - {name: plain, without: [terms, stop_weights], expected: {all: {"nDCG@10": 0.5}}}
            """;

    @TempDir
    private Path directory;

    @Test
    void aFileSaysCorpusTasksAndVariants() throws IOException {
        var regression = RegressionFile.read(file(TINY));
        assertThat(regression.corpus()).containsExactly(new Regression.CorpusFile("a.jsonl", "00"));
        assertThat(regression.tasks()).containsExactly(new Regression.Task("all", false, List.of("nDCG@10")));
        assertThat(regression.variants())
                .containsExactly(new Regression.Variant(
                        "plain",
                        Set.of(VocabularyPart.TERMS, VocabularyPart.STOP_WEIGHTS),
                        Map.of("all", Map.of("nDCG@10", 0.5))));
    }

    @Test
    void aMeasureIsMissedWhenItIsOffByMoreThanTheTolerance() throws IOException {
        var regression = RegressionFile.read(file(TINY));
        var outcome =
                new Outcome(regression.variants().getFirst(), regression.tasks().getFirst(), Map.of("nDCG@10", 0.5009));
        assertThat(outcome.missed(regression.tolerance())).isEmpty();
        assertThat(outcome.missed(0.0005)).containsExactly(Map.entry("nDCG@10", 0.5));
    }

    @Test
    void anUnknownKeyAnUnknownPartAndAMissingKeyAreNamedWithTheirLine() throws IOException {
        assertThatThrownBy(() -> RegressionFile.read(file(TINY + "colour: red\n")))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("tiny.yaml, line 10: not a regression: Unrecognized field \"colour\"");
        assertThatThrownBy(() -> RegressionFile.read(file(TINY.replace("stop_weights", "stops"))))
                .hasMessageContaining("line 9: not a regression: Cannot deserialize value of type")
                .hasMessageContaining("from String \"stops\"");
        assertThatThrownBy(() -> RegressionFile.read(file(TINY.replace("top: 10\n", ""))))
                .hasMessageContaining("Missing creator property 'top'");
        assertThatThrownBy(() -> RegressionFile.read(directory.resolve("nowhere.yaml")))
                .hasMessageContaining("nowhere.yaml does not exist");
    }

    @Test
    void anotherCorpusThanTheOneMeantIsRefused() throws IOException {
        var regression = RegressionFile.read(file(TINY));
        assertThat(RegressionRun.missing(regression, directory)).containsExactly(directory.resolve("a.jsonl"));
        Files.writeString(directory.resolve("a.jsonl"), "{}\n");
        assertThat(RegressionRun.missing(regression, directory)).isEmpty();
        try (var run = RegressionRun.of(regression, directory)) {
            assertThatThrownBy(() -> run.outcomes(variant -> {}))
                    .hasMessageContaining(
                            "a.jsonl has the SHA-256 ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356, it must be 00");
        }
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("tiny.yaml"), content);
    }
}
