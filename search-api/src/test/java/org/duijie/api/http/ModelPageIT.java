package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.Reliability;
import org.duijie.recommender.affinity.ReliabilityFile;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.Measure;
import org.duijie.recommender.model.ModelDirectory;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPageIT {
    @TempDir
    Path directory;

    @Test
    void thePageShowsTheModelInUseWithItsReliabilityAndWeights() throws IOException {
        try (var server = TestServer.start(directory)) {
            assertThat(server.get("/").body()).contains("href=\"/model\"");
            assertThat(server.get("/model").body()).contains("没有在用的模型，按用词排序。");

            var id = write(server, Vocabulary.shipped().fingerprint());
            while (!server.engine().model().get().isPresent()) {
                Thread.onSpinWait();
            }
            var page = server.get("/model").body();
            assertThat(page)
                    .contains("<title>模型 · 对接 Duijie</title>", "在用的模型是 " + id, "训练于 2026-03-01 12:00 UTC，用时 61 秒")
                    .contains("<td>nDCG@10</td>", "<b>0.712</b>", "0.690 – 0.730", "前 10 名的排序质量")
                    .contains("<circle cx=", ">4633</text>", "<td>0.044 – 0.057</td>")
                    .contains(">指标未达到</text>", ">-0.500</text>")
                    .doesNotContain("web.", "feature.", "style=");
            assertThat(page.indexOf(">标题与需求相近</text>")).isLessThan(page.indexOf(">指标未达到</text>"));
            assertThat(server.get("/model?lang=en").body())
                    .contains("The model in use is " + id, "Share that came true", ">Indicators missed</text>");
        }
    }

    @Test
    void aModelThatCannotBeUsedIsSaidToBe() throws IOException {
        try (var server = TestServer.start(directory)) {
            write(server, "d9");
            while (server.engine().model().fault().isEmpty()) {
                server.engine().model().get();
            }
            assertThat(server.get("/model").body()).contains("role=\"alert\"", "d9", "没有在用的模型");
        }
    }

    private String write(TestServer server, String dictionary) throws IOException {
        var terms = directory.resolve(TermWeights.FILE);
        TermWeights.of(100, Map.of(), Vocabulary.shipped().stopTerms()).write(terms);
        var reliability = directory.resolve(ReliabilityFile.NAME);
        ReliabilityFile.write(List.of(new Reliability(0.06, 0.05, 4633), new Reliability(0.7, 0.5, 4)), reliability);
        var curve = new AffinityModel.Curve(1, 0);
        var affinity = new AffinityModel(
                Map.of(
                        PairFeature.TITLE_LIKENESS,
                        new AffinityModel.Weight(0, 1),
                        PairFeature.INDICATORS_MISSED,
                        new AffinityModel.Weight(0, -0.5)),
                List.of(curve, curve, curve));
        var noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        return new ModelDirectory(server.data().models().root(), noon)
                .write(new ModelDraft(
                        new Origins(1, dictionary, server.engine().store().identity(), 0, "00".repeat(32)),
                        List.of(PairFeature.TITLE_LIKENESS.code(), PairFeature.INDICATORS_MISSED.code()),
                        Map.of("nDCG@10", new Measure(0.7123, 0.69, 0.73)),
                        Duration.ofMillis(61_250),
                        Map.of(
                                TermWeights.FILE, out -> Files.copy(terms, out),
                                ReliabilityFile.NAME, out -> Files.copy(reliability, out),
                                AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
    }
}
