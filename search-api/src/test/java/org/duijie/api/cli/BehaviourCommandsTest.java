package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.duijie.corpus.sample.InteractionGenerator;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.run.QrelsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BehaviourCommandsTest {
    @TempDir
    Path directory;

    private long store() {
        var sample = SampleCorpus.shipped();
        try (var store = RecordStore.open(directory)) {
            return store.addInteractions(new InteractionGenerator(1, Instant.parse("2025-01-01T00:00:00Z"))
                    .generate(sample.judgments(), sample.needs()));
        }
    }

    @Test
    void clicksBecomeJudgmentsWithATable() throws IOException {
        store();
        var qrels = directory.resolve("clicks.qrels");
        var table = directory.resolve("clicks.tsv");

        var ran = Ran.command("clicks", "--out", qrels, "--table", table, "--least", "5", "--data", directory);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("place 1 is looked at with probability 1.0000");
        var judged = QrelsReader.read(qrels).grades().values().stream()
                .mapToInt(items -> items.size())
                .sum();
        assertThat(Files.readAllLines(table))
                .hasSize(judged + 1)
                .first()
                .isEqualTo("topic\titem\timpressions\tclicks\tattraction\tstandardError\tgrade");
        var json = Ran.command("clicks", "--out", qrels, "--least", "5", "--json", "--data", directory)
                .json();
        assertThat(json.get("judged").asInt()).isEqualTo(judged);
        assertThat(json.at("/perplexity/positionBased").asDouble())
                .isBetween(1.0, json.at("/perplexity/withoutPositions").asDouble());
    }

    @Test
    void clicksThatCannotBeJudgedSayWhy() {
        var qrels = directory.resolve("clicks.qrels");

        var none = Ran.command("clicks", "--out", qrels, "--data", directory);
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("there is no impression to learn from");
        assertThat(Ran.command("clicks", "--out", qrels, "--grades", "0.5,0.4", "--data", directory)
                        .err())
                .contains("thresholds of grades are [0.5, 0.4], they must rise");
        assertThat(Ran.command("clicks", "--out", qrels, "--held-out", "1.5", "--data", directory)
                        .err())
                .contains("share held out is 1.5, it must be 0 to less than 1");
        assertThat(qrels).doesNotExist();
    }

    @Test
    void eventsGoOutAndComeBack() throws IOException {
        long stored = store();
        var queries = directory.resolve("queries.jsonl");
        var events = directory.resolve("events.jsonl");
        var back = directory.resolve("back.jsonl");

        var out = Ran.command("events", "export", "--queries", queries, "--events", events, "--data", directory);
        Files.writeString(
                events,
                "{\"action_name\":\"login\",\"timestamp\":\"2025-01-02T00:00:00Z\"}\n{\"action_name\":\"view\"}\n",
                StandardOpenOption.APPEND);
        var converted = Ran.command("events", "convert", "--queries", queries, "--events", events, "--out", back);
        var imported =
                Ran.command("import", back, "--json", "--data", directory).json();

        assertThat(out.out()).contains(stored + " events written");
        assertThat(converted.out()).startsWith(stored + " interactions written, 1 events break a rule: ");
        assertThat(converted.out()).contains("the action \"login\" is none of ours, 1 events passed over");
        assertThat(converted.err()).contains("events.jsonl:" + (stored + 2) + ": \"timestamp\" is missing");
        assertThat(imported.get("unchanged").asLong()).isEqualTo(stored);
        assertThat(imported.get("added").asLong()).isZero();
    }

    @Test
    void experimentsAreSimulated() {
        var json = Ran.command("bench", "experiments", "--simulations", "3", "--json")
                .json();

        assertThat(json.get("rows")).hasSize(6);
        assertThat(json.get("enterprises").asInt()).isEqualTo(384);
        assertThat(Ran.command("bench", "experiments", "--simulations", "0").err())
                .contains("number of simulations is 0, it must be 1 to 1000000");
    }

    @Test
    void anExperimentThatIsWrongIsNotServed() throws IOException {
        var file = Files.writeString(directory.resolve("experiment.yaml"), "name: x\n");

        var ran = Ran.command("serve", "--experiment", file, "--data", directory);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("experiment.yaml: \"goals\" is missing");
    }
}
