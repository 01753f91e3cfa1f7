package org.duijie.evaluation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duijie.corpus.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentTest {
    private static final String SPLIT = """
        name: words-or-model
        goals: [contact, sign]
        windowDays: 14
        effect: 0.1
        arms:
          - {name: words, ranker: lexical, share: 0.5}
          - {name: model, ranker: affinity, model: m-1, share: 0.5}
        """;
    private static final String INTERLEAVED = """
        name: words-and-model
        goals: [view]
        windowDays: 1
        effect: 0.15
        interleave: true
        arms:
          - {name: words, ranker: lexical}
          - {name: model, ranker: affinity}
        """;

    @TempDir
    Path directory;

    @Test
    void aFileIsReadAsItIsMeant() throws IOException {
        var experiment = read(SPLIT);

        assertThat(experiment.name()).isEqualTo("words-or-model");
        assertThat(experiment.goals()).isEqualTo(Set.of(Event.CONTACT, Event.SIGN));
        assertThat(experiment.window()).isEqualTo(Duration.ofDays(14));
        assertThat(experiment.effect()).isEqualTo(0.1);
        assertThat(experiment.interleaved()).isFalse();
        assertThat(experiment.arms())
                .containsExactly(
                        new Arm("words", "lexical", Optional.empty(), 0.5),
                        new Arm("model", "affinity", Optional.of("m-1"), 0.5));
        assertThat(experiment.mark(experiment.arms().getLast())).isEqualTo("words-or-model/model");
        assertThat(read(INTERLEAVED).interleaved()).isTrue();
    }

    @Test
    void anEnterprisesArmIsTheHashOfNameAndId() throws IOException {
        var experiment = read(SPLIT);

        // printf 'words-or-model\nE-1\n' | sha256sum begins with 5dd4339d3d1022bb, which is 0.3665 of 2^64; E-3 0.5378;
        // E-NEV-01 0.9927
        assertThat(experiment.armOf("E-1").name()).isEqualTo("words");
        assertThat(experiment.armOf("E-3").name()).isEqualTo("model");
        assertThat(experiment.armOf("E-NEV-01").name()).isEqualTo("model");
    }

    @Test
    void everyArmHasItsShareWhateverOtherExperimentsThereAre() throws IOException {
        var experiment = read(SPLIT.replaceFirst("0.5}", "0.2}").replace("m-1, share: 0.5", "m-1, share: 0.8"));
        var other = read(SPLIT.replace("words-or-model", "another"));
        long words = 0;
        long inBoth = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean isWords = experiment.armOf("E-" + i).name().equals("words");
            words += isWords ? 1 : 0;
            inBoth += isWords && other.armOf("E-" + i).name().equals("words") ? 1 : 0;
        }

        assertThat(words / 10_000.0).isEqualTo(0.2, within(0.02));
        assertThat(inBoth / 10_000.0).isEqualTo(0.1, within(0.02));
    }

    @Test
    void theCoinFallsTheSameForTheSameQuestion() throws IOException {
        var experiment = read(INTERLEAVED);

        assertThat(experiment.coin("E-1", "N-1").nextLong())
                .isEqualTo(experiment.coin("E-1", "N-1").nextLong())
                .isNotEqualTo(experiment.coin("E-1", "N-2").nextLong());
        long heads = IntStream.range(0, 10_000)
                .filter(i -> experiment.coin("E-" + i, "N-1").nextBoolean())
                .count();
        assertThat(heads / 10_000.0).isEqualTo(0.5, within(0.02));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: words-or-model|name: ''|the name \"\" of an experiment or arm must be 1 to 50 of a-z, 0-9 and"
                        + " -, and not begin with -",
                "name: words-or-model|names: x|DIR/e.yaml: unknown key \"names\"; there are: arms, effect, goals,"
                        + " interleave, name, windowDays",
                "windowDays: 14||DIR/e.yaml: \"windowDays\" is missing",
                "windowDays: 14|windowDays: 0|experiment words-or-model: windowDays is 0, it must be 1 to 365",
                "windowDays: 14|windowDays: soon|DIR/e.yaml: line 3 is no proper experiment: Cannot deserialize",
                "[contact, sign]|[like]|event \"like\" is not known",
                "[contact, sign]|[]|experiment words-or-model: goals are \"\", there must be one at least, and neither"
                        + " impression nor reject",
                "[contact, sign]|[impression]|experiment words-or-model: goals are \"impression\", there must be",
                "effect: 0.1|effect: 0.6|experiment words-or-model: effect is 0.6, it must be more than 0 and at most"
                        + " 0.45",
                "name: model|name: words|experiment words-or-model: two arms are named \"words\"",
                "name: model|name: Model|the name \"Model\" of an experiment or arm must be",
                "model: m-1, share: 0.5|model: m-1, share: 0.4|experiment words-or-model: the shares of its arms sum"
                        + " to 0.9, not to 1",
                "model: m-1, share: 0.5|model: m-1, share: 1.5|experiment words-or-model: the share of arm model is"
                        + " 1.5, it must be more than 0 and less than 1",
                "model: m-1, share: 0.5|model: m-1|DIR/e.yaml: \"arms.share\" is missing",
                "ranker: affinity|ranker: random|arm model: there is no ranker \"random\"; there are: lexical,"
                        + " affinity",
                "ranker: lexical|ranker: lexical, model: m-1|arm words: the ranker lexical has no model, so there must"
                        + " be none (m-1)",
                "effect: 0.1|interleave: true|DIR/e.yaml: \"effect\" is missing",
                "windowDays: 14|{windowDays: 14, interleave: true}|DIR/e.yaml: line 2 is no proper experiment"
            })
    void aFaultIsNamed(String from, String to, String message) {
        assertThatThrownBy(() -> read(SPLIT.replace(from, to == null ? "" : to)))
                .message()
                .startsWith(message.replace("DIR", directory.toString()));
    }

    @Test
    void interleavedListsHaveTwoArmsWithoutShares() {
        assertThatThrownBy(() -> read(SPLIT + "interleave: true\n"))
                .hasMessage("experiment words-or-model interleaves lists, arm words must have no share (0.5)");
        assertThatThrownBy(() -> read(INTERLEAVED + "  - {name: third, ranker: lexical}\n"))
                .hasMessage("experiment words-and-model interleaves lists and has 3 arms, it must have two");
        assertThatThrownBy(() -> read(INTERLEAVED.substring(0, INTERLEAVED.lastIndexOf("  - "))))
                .hasMessage("experiment words-and-model has 1 arms, it must have 2 to 10");
    }

    @Test
    void aMissingAndAnEmptyFileAreNamed() {
        var missing = directory.resolve("missing.yaml");
        assertThatThrownBy(() -> ExperimentFile.read(missing)).hasMessage("file " + missing + " does not exist");
        assertThatThrownBy(() -> read("")).message().contains("e.yaml");
    }

    private Experiment read(String yaml) throws IOException {
        return ExperimentFile.read(Files.writeString(directory.resolve("e.yaml"), yaml));
    }
}
