package org.duijie.corpus.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeInteractionsTest {
    private static final CorpusModel MODEL =
            CorpusModel.learn(SampleCorpus.shipped().records().iterator(), List.of());
    private static final Generator GENERATOR = new Generator(MODEL, 1, 40);

    @TempDir
    private Path directory;

    @Test
    void theSameSeedGivesTheSameBytesAndFewerAreTheBeginningOfMore() throws IOException {
        var lines = lines(GENERATOR, 4_000);
        assertThat(lines(GENERATOR, 4_000)).isEqualTo(lines);
        assertThat(lines.subList(0, 1_234)).isEqualTo(lines(GENERATOR, 1_234));
        assertThat(lines(new Generator(MODEL, 2, 40), 100)).isNotEqualTo(lines.subList(0, 100));
    }

    @Test
    void theyAreOfRecordsThatThereAre() throws IOException {
        var made = made(3_000);
        assertThat(made).hasSize(3_000);
        for (var interaction : made) {
            assertThat(number(interaction.item(), "T")).isBetween(1, 500);
            int need = number(interaction.need().orElseThrow(), "N");
            assertThat(need).isBetween(1, 60);
            var asking = ((Need) GENERATOR.make(Part.NEEDS, need - 1)).enterpriseId();
            assertThat(interaction.actor())
                    .satisfiesAnyOf(
                            a -> assertThat(a).isEqualTo(asking),
                            a -> assertThat(a).startsWith("broker-"));
        }
    }

    @Test
    void whatIsNearInTopicIsTakenFurther() throws IOException {
        var made = made(20_000);
        var byTopic = new ByTopic(GENERATOR, 500);
        assertThat(viewsOfShown(made, i -> distance(byTopic, i) == 0))
                .isGreaterThan(2 * viewsOfShown(made, i -> distance(byTopic, i) > 20));
    }

    @Test
    void theyComeAfterTheRecordsOfTheSameFile() throws IOException {
        var counts = Map.of(Part.TECHNOLOGIES, 20L, Part.NEEDS, 5L);
        var file = directory.resolve("all.jsonl");
        new GeneratedFiles(GENERATOR, counts, 30).write(file, done -> {});
        assertThat(file).content(StandardCharsets.UTF_8).hasLineCount(55);
        assertThat(new GeneratedFiles(GENERATOR, counts, 30).write(directory, done -> {}))
                .extracting(f -> f.getFileName().toString())
                .containsExactly("technologies.jsonl", "needs.jsonl", "interactions.jsonl");
    }

    @Test
    void withoutNeedsOrTechnologiesThereIsNothingToDo() {
        var files = new GeneratedFiles(GENERATOR, Map.of(Part.NEEDS, 5L), 30);
        assertThatThrownBy(() -> files.write(directory.resolve("out.jsonl"), done -> {}))
                .hasMessage(
                        "30 interactions are to be made, but there are no technologies or needs for them: 0 technologies,"
                                + " 5 needs");
        assertThat(directory).isEmptyDirectory();
        assertThatThrownBy(() -> new GeneratedFiles(GENERATOR, Map.of(Part.NEEDS, 5L), -3).write(directory, done -> {}))
                .hasMessage("interactions: -3 records to be made, must be from 0 to 1000000000");
    }

    private static int distance(ByTopic byTopic, Interaction interaction) {
        int need = number(interaction.need().orElseThrow(), "N") - 1;
        return byTopic.distance(GENERATOR.like(Part.NEEDS, need), number(interaction.item(), "T") - 1);
    }

    /** {@return which share of what was shown was viewed} */
    private static double viewsOfShown(List<Interaction> made, Predicate<Interaction> of) {
        var counts = new HashMap<Event, Integer>();
        made.stream().filter(of).forEach(i -> counts.merge(i.event(), 1, Integer::sum));
        return (double) counts.get(Event.VIEW) / counts.get(Event.IMPRESSION);
    }

    private static int number(String id, String letter) {
        assertThat(id).startsWith(letter);
        return Integer.parseInt(id.substring(1));
    }

    private static List<Interaction> made(long count) throws IOException {
        return lines(GENERATOR, count).stream()
                .map(RecordJson::decodeInteraction)
                .toList();
    }

    private static List<String> lines(Generator generator, long count) throws IOException {
        var out = new ByteArrayOutputStream();
        new MadeInteractions(generator, 500, 60).write(count, out, done -> {});
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
