package org.duijie.evaluation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.generate.CorpusModel;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.dictionaries.term.Term;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Generated texts against the abstracts that they were learnt from, of public origin and not part of this project; the system property
 * {@code duijie.data} names their directory. The figures are told in {@code docs/scale-corpus.md}.
 */
class ScaleCorpusIT {
    private static final Path DATA = Path.of(System.getProperty("duijie.data", "../../shared/data"));
    private static final List<Path> FILES = Stream.of(
                    "literature/abstracts.jsonl", "patents/g06f.jsonl", "patents/mixed.jsonl")
            .map(DATA::resolve)
            .toList();
    private static final int STEP = 250_000;

    @Test
    void madeTextsHaveTheShapeOfThoseTheyWereLearntFrom() throws IOException {
        assumeThat(FILES).as("real abstracts").allMatch(Files::isReadable);
        var records = read();
        var real = TextShape.of(records, STEP);
        var made = TextShape.of(made(records), STEP);
        int steps = Math.min(real.steps(), made.steps());
        assertThat(steps).isGreaterThan(4);
        assertThat(made.zipfSlope()).as("%s%n%s", real, made).isCloseTo(real.zipfSlope(), Offset.offset(0.05));
        assertThat(made.growth(2, steps)).as("%s%n%s", real, made).isCloseTo(real.growth(2, steps), Offset.offset(0.1));
        assertThat(made.distinctAfter(steps) / (double) real.distinctAfter(steps))
                .as("%s%n%s", real, made)
                .isBetween(0.75, 1.35);
        assertThat(made.once()).as("%s%n%s", real, made).isCloseTo(real.once(), Offset.offset(0.08));
        assertThat(made.meanLength()).isCloseTo(real.meanLength(), Offset.offset(0.1 * real.meanLength()));
    }

    private static List<CorpusRecord> read() throws IOException {
        var records = new ArrayList<CorpusRecord>();
        for (var file : FILES) {
            for (var line : Files.readAllLines(file)) {
                try {
                    records.add(RecordJson.decode(line));
                } catch (BrokenRule e) {
                    // as an import would, this leaves out what is no record
                }
            }
        }
        return records;
    }

    private static List<CorpusRecord> made(List<CorpusRecord> learnt) throws IOException {
        var terms = Vocabulary.shipped().terms().stream().map(Term::form).toList();
        var out = new ByteArrayOutputStream();
        new Generator(CorpusModel.learn(learnt.iterator(), terms), 1, 0)
                .write(Part.TECHNOLOGIES, learnt.size(), out, done -> {});
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(RecordJson::decode)
                .toList();
    }
}
