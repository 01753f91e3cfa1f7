package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.generate.CorpusModel;
import org.duijie.corpus.generate.GeneratedFiles;
import org.duijie.corpus.generate.Generator;
import org.duijie.corpus.generate.Part;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleBenchTest {
    private static final CorpusModel MODEL =
            CorpusModel.learn(SampleCorpus.shipped().records().iterator(), List.of());
    private static final SearchBench.Options SHORT = new SearchBench.Options(2, Duration.ofMillis(20), 1);

    @TempDir
    private Path scratch;

    @Test
    void everyStepIsMeasuredFromNothingToAnswers() {
        var corpus = new GeneratedFiles(new Generator(MODEL, 1, 0), Map.of(Part.TECHNOLOGIES, 120L, Part.NEEDS, 30L));
        var figures = new ScaleBench(corpus, scratch, SHORT).run(BenchProgress.NONE);
        assertThat(figures.steps())
                .extracting(ScaleFigures.Step::label)
                .containsExactly("generate", "import", "index", "rebuild");
        assertThat(figures.steps()).allMatch(s -> s.seconds() > 0 && s.perSecond() > 0 && s.peakHeapBytes() > 0);
        assertThat(figures.search().documents()).isEqualTo(150);
        assertThat(figures.corpusBytes()).isGreaterThan(50_000);
        assertThat(figures.storeBytes()).isGreaterThan(50_000);
        assertThat(figures.indexBytes()).isGreaterThan(50_000);
        assertThat(figures.firstAnswer().answerSeconds())
                .isGreaterThanOrEqualTo(figures.firstAnswer().openSeconds())
                .isPositive();
        assertThat(figures.search().loads()).hasSize(2 * Workload.values().length);
    }

    @Test
    void nothingToMakeIsRefused() {
        var nothing = new GeneratedFiles(new Generator(MODEL, 1, 0), Map.of());
        assertThatThrownBy(() -> new ScaleBench(nothing, scratch, SHORT).run(BenchProgress.NONE))
                .hasMessageContaining("no record");
    }

    @Test
    void aFolderWithoutOpenSearchIsRefusedBeforeAnythingIsMade() {
        var corpus = new GeneratedFiles(new Generator(MODEL, 1, 0), Map.of(Part.TECHNOLOGIES, 1L));
        var missing = scratch.resolve("missing");
        assertThatThrownBy(() -> new OpenSearchBench(corpus, scratch, "Main", missing, SHORT, 0))
                .hasMessage("there is no OpenSearch in folder " + missing
                        + "; run mvn -f evaluation/opensearch/pom.xml package first");
        assertThat(scratch).isEmptyDirectory();
    }
}
