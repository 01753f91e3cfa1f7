package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duijie.corpus.sample.SampleCorpus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsIT {
    @TempDir
    private static Path directory;

    private static Path data;
    private static List<Path> files;

    @BeforeAll
    static void importAndIndexTheSampleCorpus() {
        data = directory.resolve("data");
        files = SampleCorpus.shipped().copyTo(directory.resolve("sample"));
        assertThat(importFiles().status()).isZero();
        assertThat(Ran.command("index", "--data", data).status()).isZero();
    }

    private static Ran importFiles() {
        var words = new ArrayList<Object>(List.of("import", "--json", "--data", data));
        words.addAll(files);
        return Ran.command(words.toArray());
    }

    @Test
    void importingTheSameFilesAgainChangesNothing() {
        var report = importFiles().json();

        assertThat(report.get("added").asInt()).isZero();
        assertThat(report.get("changed").asInt()).isZero();
        assertThat(report.get("unchanged").asInt())
                .isEqualTo(report.get("read").asInt())
                .isEqualTo(SampleCorpus.shipped().records().size());
        assertThat(Ran.command("index", "--json", "--data", data)
                        .json()
                        .get("indexed")
                        .asInt())
                .isZero();
    }

    @Test
    void generatedRecordsAreImportedWithoutARefusal() {
        var made = directory.resolve("made.jsonl");
        var counts = Ran.command(
                        "generate", "--technologies", 300, "--needs", 40, "--enterprises", 20, "--out", made, "--json")
                .json();
        assertThat(counts.get("technologies").asInt()).isEqualTo(300);

        var report = Ran.command("import", made, "--json", "--data", directory.resolve("of-made"))
                .json();
        assertThat(report.get("added").asInt()).isEqualTo(360);
        assertThat(report.get("rejected").asInt()).isZero();
    }

    @Test
    void searchFindsWithHighlightsFacetsAndExplanation() {
        var result = Ran.command("search", "锂电池隔膜", "--json", "--explain", "--data", data)
                .json();

        var first = result.at("/hits/0");
        assertThat(first.at("/highlights/title").asText()).contains("<em>");
        assertThat(first.get("explanation")).isNotEmpty();
        double explained = StreamSupport.stream(first.get("explanation").spliterator(), false)
                .mapToDouble(c -> c.get("score").asDouble())
                .sum();
        assertThat(explained).isCloseTo(first.get("score").asDouble(), org.assertj.core.data.Offset.offset(1e-3));
        assertThat(result.at("/facets/kind")).isNotEmpty();
    }

    @Test
    void aFilterLetsOnlyItsValueThrough() {
        var result = Ran.command("search", "涂层", "--filter", "kind=patent", "--json", "--data", data)
                .json();

        assertThat(result.get("hits"))
                .isNotEmpty()
                .allSatisfy(h -> assertThat(h.get("kind").asText()).isEqualTo("patent"));
    }

    @Test
    void aNeedIsMatchedWithReasons() {
        var result = Ran.command("match", "--need", "N-NEV-01", "--json", "--data", data)
                .json();

        assertThat(result.get("ranker").asText()).isEqualTo("lexical");
        assertThat(result.at("/matches/0/reasons/terms")).isNotEmpty();
        assertThat(result.at("/matches/0/kind").asText()).isIn("achievement", "patent");
    }

    @Test
    void aTechnologyHasProspectsAmongNeedsAndEnterprises() {
        var result = Ran.command("prospects", "--item", "A-NEV-01", "--json", "--data", data)
                .json();

        assertThat(result.get("matches"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.get("kind").asText()).isIn("need", "enterprise"));
    }

    @Test
    void aRunAmongCandidatesRanksEveryJudgedItemAndIsEvaluated() throws IOException {
        var topics = directory.resolve("topics.jsonl");
        var lines = new ArrayList<String>();
        for (var file : files) {
            Files.readAllLines(file).stream()
                    .filter(l -> l.contains("\"kind\":\"need\""))
                    .forEach(lines::add);
        }
        Files.write(topics, lines);
        var qrels = directory.resolve("sample/qrels.txt");
        var run = directory.resolve("lexical.run");

        var ran = Ran.command(
                "run",
                "--topics",
                topics,
                "--candidates",
                qrels,
                "--ranker",
                "lexical",
                "--top",
                5,
                "--out",
                run,
                "--data",
                data,
                "--json");
        var evaluation = Ran.command("evaluate", "--qrels", qrels, "--run", run, "--measures", "nDCG@10,AP", "--json")
                .json();

        assertThat(ran.json().get("topics").asInt()).isEqualTo(lines.size());
        assertThat(Files.readAllLines(run)).hasSameSizeAs(Files.readAllLines(qrels));
        assertThat(evaluation.at("/runs/0/topics").asInt()).isEqualTo(lines.size());
        assertThat(evaluation.at("/runs/0/measures/nDCG@10").asDouble()).isBetween(0.75, 1.0);
    }

    @Test
    void statsCountStoreAndIndexAlike() {
        var stats = Ran.command("stats", "--json", "--data", data).json();

        assertThat(stats.get("index")).isEqualTo(stats.get("store"));
        assertThat(stats.get("model").asText()).isEqualTo("lexical");
        assertThat(stats.get("dictionary").asText()).isNotEmpty();
    }

    @Test
    void theImportReportTellsWhatEachRuleDid() throws IOException {
        var file = Files.writeString(
                directory.resolve("office.csv"),
                "成果名称,完成单位,所在地区,转让价格(万元)\n耐高温隔膜,示例大学,浙江省杭州市余杭区,100-200\n隔膜,示例大学,330199,面议\n");
        var own = directory.resolve("own");

        var checks = Ran.command("import", file, "--json", "--data", own).json().get("checks");
        var text = Ran.command("import", file, "--data", own).out();

        assertThat(checks.at("/region/changed").asInt()).isEqualTo(1);
        assertThat(checks.at("/region/warned").asInt()).isEqualTo(1);
        assertThat(checks.at("/region/examples/0/after").asText()).isEqualTo("330110");
        assertThat(checks.at("/region/examples/1/reason").asText())
                .isEqualTo("region: region code \"330199\" is not in GB/T 2260");
        assertThat(text)
                .contains("Checking and normalising:", "region: 1 changed, 1 doubtful, 0 refused")
                .contains("· 浙江省杭州市余杭区 → 330110    (" + file + ":2)", "· 100-200万元 → 1000000 CNY", "· 面议 → (nothing)");
    }

    @Test
    void qualityIsToldByKindAndSource() {
        var quality = Ran.command("quality", "--json", "--data", data).json();
        var text = Ran.command("quality", "--data", data).out();

        assertThat(quality.get("records").asInt())
                .isEqualTo(SampleCorpus.shipped().records().size());
        assertThat(quality.get("kinds")).hasSize(4);
        assertThat(quality.at("/sources/0/source").asText()).isEqualTo("对接示例数据");
        assertThat(text).contains("mean quality", "source 对接示例数据: ");
    }

    @Test
    void segmentPrintsALineForEachLine() throws IOException {
        var text = Files.writeString(directory.resolve("text"), "锂电池隔膜\n\n电池,隔膜\n");

        assertThat(Ran.command("dict", "segment", text).out()).isEqualTo("锂电池 隔膜\n\n电池 , 隔膜\n");
    }
}
