package org.duijie.api.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duijie.api.DataDirectory;
import org.duijie.api.Engine;
import org.duijie.api.Service;
import org.duijie.api.cli.Ran;
import org.duijie.corpus.sample.SampleCorpus;
import org.duijie.corpus.store.RecordStore;
import org.duijie.dictionaries.vocabulary.Vocabulary;
import org.duijie.recommender.affinity.AffinityFile;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.Reliability;
import org.duijie.recommender.affinity.ReliabilityFile;
import org.duijie.recommender.feature.PairFeature;
import org.duijie.recommender.model.ModelDraft;
import org.duijie.recommender.model.Origins;
import org.duijie.recommender.term.TermWeights;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An analyst compares two rankers on the sample corpus by the commands and reads the report in a real browser. The model has weights that were
 * once learned on that corpus; training itself needs Spark and is tested elsewhere.
 */
class ReportTourIT {
    @TempDir
    static Path directory;

    private static Chromium chromium;
    private static Path data;
    private static Path html;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void compare() throws IOException {
        chromium = Chromium.launch();
        data = directory.resolve("data");
        html = directory.resolve("report.html");
        var files = SampleCorpus.shipped().copyTo(directory.resolve("sample"));
        var importing = new ArrayList<Object>(List.of("import", "--data", data));
        importing.addAll(files);
        run(importing.toArray());
        writeModel();
        run("index", "--data", data);
        var topics = directory.resolve("topics.jsonl");
        Files.write(topics, needs(files));
        var qrels = directory.resolve("sample/qrels.txt");
        for (var ranker : List.of("lexical", "affinity")) {
            run(
                    "run",
                    "--topics",
                    topics,
                    "--candidates",
                    qrels,
                    "--ranker",
                    ranker,
                    "--out",
                    directory.resolve(ranker + ".run"),
                    "--data",
                    data);
        }
        var evaluated = run(
                "evaluate",
                "--qrels",
                qrels,
                "--run",
                directory.resolve("lexical.run"),
                "--run",
                directory.resolve("affinity.run"),
                "--measures",
                "nDCG@10,AP,P(rel=2)@5",
                "--topics",
                topics,
                "--latency",
                "lexical=4.5",
                "--latency",
                "affinity=9.25",
                "--html",
                html,
                "--csv",
                directory.resolve("tables"),
                "--keep",
                "首次比较",
                "--data",
                data);
        assertThat(evaluated.out()).contains("nDCG@10");
        assertThat(evaluated.err()).contains("the report is in " + html, "on the page /reports/首次比较");
    }

    private static Ran run(Object... words) {
        var ran = Ran.command(words);
        assertThat(ran.status()).as("%s: %s", words[0], ran.err()).isZero();
        return ran;
    }

    private static List<String> needs(List<Path> files) throws IOException {
        var lines = new ArrayList<String>();
        for (var file : files) {
            Files.readAllLines(file).stream()
                    .filter(l -> l.contains("\"kind\":\"need\""))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static void writeModel() throws IOException {
        var terms = directory.resolve(TermWeights.FILE);
        TermWeights.of(571, Map.of(), Vocabulary.shipped().stopTerms()).write(terms);
        var reliability = directory.resolve(ReliabilityFile.NAME);
        ReliabilityFile.write(
                List.of(
                        new Reliability(0.08, 0.06, 610),
                        new Reliability(0.35, 0.4, 300),
                        new Reliability(0.8, 0.77, 90)),
                reliability);
        var curve = new AffinityModel.Curve(1.5, -1);
        var affinity = new AffinityModel(
                Map.of(
                        PairFeature.TEXT_LIKENESS,
                        new AffinityModel.Weight(0.07, 2.6),
                        PairFeature.TEXT_COVERS_NEED,
                        new AffinityModel.Weight(0.09, 1.2),
                        PairFeature.NEED_CHARACTERS,
                        new AffinityModel.Weight(0.11, 1.0),
                        PairFeature.INDICATORS_MISSED,
                        new AffinityModel.Weight(0.1, -0.3)),
                List.of(curve, curve, curve));
        try (var store = RecordStore.open(data)) {
            var origins = new Origins(
                    1, Vocabulary.shipped().fingerprint(), store.identity(), store.sequence(), "00".repeat(32));
            new DataDirectory(data)
                    .models()
                    .write(new ModelDraft(
                            origins,
                            affinity.weights().keySet().stream()
                                    .map(PairFeature::code)
                                    .sorted()
                                    .toList(),
                            Map.of(),
                            Duration.ZERO,
                            Map.of(
                                    TermWeights.FILE, out -> Files.copy(terms, out),
                                    ReliabilityFile.NAME, out -> Files.copy(reliability, out),
                                    AffinityFile.NAME, out -> AffinityFile.write(affinity, out))));
        }
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        page = chromium.browser().newPage();
        page.onConsoleMessage(m -> complaints.add(m.type() + ": " + m.text()));
        page.onPageError(complaints::add);
        page.onRequest(r -> requests.add(r.url()));
    }

    @AfterEach
    void nothingWasComplainedAbout() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFileIsReadWithoutANetwork() {
        page.context().setOffline(true);
        page.navigate(html.toUri().toString());

        assertThat(page.locator("h1")).hasText("Evaluation: lexical / affinity");
        assertThat(page.locator("svg.chart")).hasCount(5); // precision, gain, reliability, latency, scatter
        for (var chart : page.locator("svg.chart").all()) {
            assertThat(chart).isVisible();
        }
        assertThat(page.locator(".heat tbody tr").first()).isVisible();
        assertThat(page.locator("svg a circle")).hasCount(85);
        page.locator("svg a").last().click(new Locator.ClickOptions().setForce(true));
        assertThat(page.locator(".topic:target h3")).isVisible();
        assertThat(page.locator(".topic:target .side-by-side > div")).hasCount(2);
        var why = page.locator(".topic:target .why");
        assertThat(why.first()).isVisible();
        assertThat(page.locator(".topic:target .found > li")).hasCount(why.count());
        assertThat(page.locator(".topic:target .why .sentence em").first()).isVisible();
        assertThat(why.first()).containsText("Shared words");
        assertThat(why.first()).containsText(Pattern.compile("The model goes by.*[+-]\\d\\.\\d\\d"));
        assertThat(requests).containsExactly(html.toUri().toString());
    }

    @Test
    void topicsThatChangedMostAreListedWithTheirReasons() {
        var json = residuals(data, "--json").json();
        assertThat(json.get("explainedBy").asText()).startsWith("affinity ");
        assertThat(json.get("residuals")).hasSize(2).allSatisfy(residual -> {
            var first = residual.at("/lists/0/run/item").asText();
            var reasons = residual.get("reasons").get(first);
            assertThat(reasons.at("/terms/0/share").asDouble()).isBetween(0.02, 1.0);
            assertThat(reasons.at("/features/0/feature").asText()).isNotEmpty();
            assertThat(reasons.at("/sentence/marks")).isNotEmpty();
        });
        assertThat(residuals(data).out())
                .contains("  why ", "    shared words: ", "    the model goes by: ", "(reasons by affinity ");
        var without = residuals(directory.resolve("nothing"));
        assertThat(without.out()).contains("rank 1").doesNotContain("  why ");
        assertThat(without.err()).contains("reasons are left out: " + directory.resolve("nothing") + " has no records");
    }

    private static Ran residuals(Path of, Object... more) {
        var words = new ArrayList<Object>(List.of("evaluate", "--data", of, "--residuals", 2, "--measures", "AP"));
        words.addAll(List.of("--qrels", directory.resolve("sample/qrels.txt")));
        words.addAll(List.of("--run", directory.resolve("lexical.run"), "--run", directory.resolve("affinity.run")));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    @Test
    void theFilePrintsOnA4WithoutAnythingCutOff() {
        page.navigate(html.toUri().toString());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(703, 1000); // 186 mm, A4 without its margins

        var wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).isEqualTo(false);
        var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .containsPattern("/MediaBox \\[0 0 59[45](\\.\\d+)? 84[12](\\.\\d+)?\\]");
    }

    @Test
    void theKeptReportIsShownInTheWebApplication() {
        try (var engine = Engine.open(new DataDirectory(data));
                var service = Service.open(new DataDirectory(data));
                var server = ApiServer.start(engine, service, ServerConfig.ofPort(0))) {
            page.navigate("http://127.0.0.1:" + server.port() + "/reports");
            assertThat(page.locator("h1")).hasText("评价报告");
            page.click("text=首次比较");
            assertThat(page.locator(".report h1")).hasText("排序评价：lexical / affinity");
            assertThat(page.locator("svg.chart")).hasCount(5);
            assertThat(page.locator(".up4, .down4").first()).hasCSS("background-color", Pattern.compile("rgb.*"));
            var json = page.request().get(page.url() + "/json");
            assertThat(json.headers().get("content-type")).startsWith("application/json");
            assertThat(page.request()
                            .get("http://127.0.0.1:" + server.port() + "/reports/none")
                            .status())
                    .isEqualTo(404);
            assertThat(page.request()
                            .get("http://127.0.0.1:" + server.port() + "/reports/..%2Fmodels%2FCURRENT")
                            .status())
                    .isEqualTo(404);
        }
    }
}
