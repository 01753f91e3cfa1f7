package org.duijie.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.ImportOptions;
import org.duijie.corpus.store.ImportProgress;
import org.duijie.corpus.store.Importer;
import org.duijie.corpus.store.RecordStore;
import org.duijie.evaluation.compare.ComparedRun;
import org.duijie.evaluation.compare.Comparison;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.compare.SegmentField;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.explain.Explainer;
import org.duijie.evaluation.explain.Explanation;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.indexer.query.SearchIndex;
import org.duijie.indexer.write.IndexBuilder;
import org.duijie.indexer.write.IndexProgress;
import org.duijie.recommender.match.Matcher;
import org.duijie.recommender.rank.LexicalRanker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve topics with two relevant items of four each; the second run has them first in all topics but one. */
class ReportTest {
    private static final int TOPICS = 12;

    @TempDir
    Path directory;

    private final Map<String, Path> runs = new LinkedHashMap<>();
    private Path qrels;

    @BeforeEach
    void write() throws IOException {
        var judged = new ArrayList<String>();
        var before = new ArrayList<String>();
        var after = new ArrayList<String>();
        for (int i = 1; i <= TOPICS; i++) {
            judged.add("N-" + i + " 0 good 3");
            judged.add("N-" + i + " 0 fair 1");
            judged.add("N-" + i + " 0 bad 0");
            add(before, i, "bad", "fair", "good", "other");
            add(
                    after,
                    i,
                    i == TOPICS ? new String[] {"other", "bad", "fair", "good"} : new String[] {"good", "fair", "bad"});
        }
        qrels = Files.write(directory.resolve("qrels.txt"), judged);
        runs.put("lexical", Files.write(directory.resolve("lexical.run"), before));
        runs.put("<affinity>", Files.write(directory.resolve("affinity.run"), after));
    }

    private static void add(List<String> rows, int topic, String... items) {
        for (int i = 0; i < items.length; i++) {
            rows.add("N-" + topic + " Q0 " + items[i] + " " + (i + 1) + " " + (9 - i) + " tag");
        }
    }

    private Report report() {
        return report(Optional.empty());
    }

    private Report report(Optional<Explainer> explainer) {
        var judgments = QrelsReader.read(qrels);
        var measures = Measure.parseAll("nDCG@10,RR");
        var compared = runs.values().stream()
                .map(file -> new ComparedRun(file.toString(), Evaluation.of(judgments, file, measures, notice -> {})))
                .toList();
        var regions = Map.of("N-1", List.of("330000"), "N-2", List.of("330000"), "N-12", List.of("320000"));
        return ReportMaker.make(new ReportRequest(
                qrels,
                judgments,
                runs,
                Comparison.of(compared, new Resampling(1000, 1000, 0.95, 1)),
                ReportTest::need,
                item -> item.equals("good") ? Optional.of("好的技术") : Optional.empty(),
                explainer,
                List.of(new Segments(SegmentField.REGION, regions)),
                new Report.Reliabilities("m123", List.of(new Report.Bin(0.2, 0.25, 40))),
                Map.of("lexical", 12.5),
                Instant.parse("2026-11-26T12:00:00Z")));
    }

    private static Optional<Need> need(String topic) {
        return topic.equals("N-1") ? Optional.of(Need.of("N-1", "耐热<隔膜>", "需要耐180℃的锂电池隔膜")) : Optional.empty();
    }

    /** Over an index that has two of the items. */
    private Report explained() throws IOException {
        var records = Files.write(
                directory.resolve("records.jsonl"),
                List.of(
                        "{\"kind\":\"achievement\",\"id\":\"good\",\"title\":\"陶瓷涂层\","
                                + "\"summary\":\"用于<b>锂电池隔膜</b>,耐热性好。另有说明。\"}",
                        "{\"kind\":\"achievement\",\"id\":\"fair\",\"title\":\"锂电池回收\"}",
                        "{\"kind\":\"achievement\",\"id\":\"elsewhere\",\"title\":\"锂电池隔膜\"}"));
        try (var store = RecordStore.open(directory.resolve("data"))) {
            new Importer(store, directory.resolve("data"))
                    .run(List.of(records), ImportOptions.DEFAULT.withMaxRejects(0), ImportProgress.NONE);
            new IndexBuilder(directory.resolve("index"), Clock.systemUTC()).update(store, false, IndexProgress.NONE);
        }
        try (var index = SearchIndex.open(directory.resolve("index"))) {
            var matcher = new Matcher(index, new LexicalRanker());
            return report(Optional.of(new Explainer(matcher, ReportTest::need, "lexical")));
        }
    }

    @Test
    void whatIsListedHasTheReasonsThatAMatchHas() throws IOException {
        var report = explained();

        assertThat(report.explainedBy()).isEqualTo("lexical");
        var topic = report.topics().stream().filter(t -> t.id().equals("N-1")).findFirst();
        var reasons = topic.orElseThrow().reasons();
        assertThat(reasons).containsOnlyKeys("good", "fair");
        assertThat(reasons.get("good").terms())
                .extracting(Explanation.Term::term)
                .contains("锂电池", "隔膜");
        assertThat(reasons.get("good").sentence().text()).isEqualTo("用于<b>锂电池隔膜</b>,耐热性好。");
        assertThat(reasons.get("good").sentence().marks()).isNotEmpty();
        assertThat(reasons.get("good").features()).isEmpty();
        assertThat(reasons.get("fair").sentence().text()).isEqualTo("锂电池回收"); // no summary: the title
        var others = report.topics().stream().filter(t -> !t.id().equals("N-1"));
        assertThat(others).hasSize(TOPICS - 1).allMatch(t -> t.reasons().isEmpty()); // their needs are not known
    }

    @Test
    void reasonsAreShownBelowEachItemAndAreEscaped() throws IOException {
        var report = explained();
        var html = new StringBuilder();
        new ReportPage(report, Locale.CHINESE).writeFile(html);

        assertThat(html)
                .contains("缘由出自 lexical", "用于&lt;b&gt;<em>锂电池", "<b>共同用词</b> <span>", "不在索引中，没有缘由。")
                .contains("本主题没有缘由")
                .doesNotContain("<b>锂电池", "每项结果之下可列出缘由");
        // two items with reasons and two without, in two lists, of which one lacks "other"
        assertThat(html.toString().split("<div class=\"why\">", -1)).hasSize(1 + 7);
        var file = directory.resolve("explained.json");
        ReportFiles.json(report, file);
        assertThat(ReportJson.read(file)).isEqualTo(report);
        ReportFiles.csv(report, directory.resolve("csv"));
        assertThat(Files.readString(directory.resolve("csv/reasons.csv")))
                .contains("topic,item,reason,name,value\r\n")
                .contains("N-1,good,sentence,\"用于<b>锂电池隔膜</b>,耐热性好。\",\r\n", "N-1,fair,term,锂电池,");
    }

    @Test
    void aReportWithoutReasonsSaysHowToGetThem() throws IOException {
        var html = new StringBuilder();
        new ReportPage(report(), Locale.ENGLISH).writeFile(html);
        assertThat(html)
                .contains("they need the index", "./duijie evaluate --data DIR --topics FILE --html FILE")
                .doesNotContain("class=\"why\"");

        // as kept before there were any
        var file = directory.resolve("report.json");
        var old = ReportJson.text(report())
                .replaceAll(",\\s*\"reasons\" : \\{ \\}", "")
                .replaceAll("\"explainedBy\" : \"\",", "");
        assertThat(old).doesNotContain("reasons", "explainedBy");
        Files.writeString(file, old);
        assertThat(ReportJson.read(file)).isEqualTo(report());
    }

    /** "bad fair good" has precision 1/2 at rank 2 and 2/3 at rank 3, where recall is 1: the best at each level or above is 2/3. */
    @Test
    void curvesAreTheMeansOverTopics() {
        var report = report();

        var precision = report.precision().getFirst().points();
        assertThat(precision).hasSize(11);
        assertThat(precision.getFirst().getLast()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(precision.get(10).getLast()).isCloseTo(2 / 3.0, within(1e-9));
        // eleven topics of 1, and "other bad fair good" with precision 1/3, then 2/4
        assertThat(report.precision().getLast().points().get(10).getLast()).isCloseTo((11 + 0.5) / 12, within(1e-9));
        var gain = report.gain().getFirst().points();
        assertThat(gain.getFirst()).containsExactly(1.0, 0.0);
        // fair at 2 of good, fair: 1/log2(3) over 3 + 1/log2(3)
        assertThat(gain.get(1).getLast()).isCloseTo(0.63093 / 3.63093, within(1e-5));
    }

    @Test
    void runsAreComparedWithTheFirst() {
        var report = report();

        assertThat(report.runs()).extracting(Report.RunFigures::name).containsExactly("lexical", "<affinity>");
        assertThat(report.runs().getLast().measures().get("RR").value()).isCloseTo((11 + 1 / 3.0) / 12, within(1e-9));
        var difference = report.differences().getFirst();
        assertThat(difference.measure()).isEqualTo("nDCG@10");
        assertThat(difference.better()).isTrue();
        assertThat(difference.wins() + " " + difference.ties() + " " + difference.losses())
                .isEqualTo("11 0 1");
        assertThat(difference.adjusted()).isLessThan(0.05);
        assertThat(report.segments())
                .extracting(s -> s.by() + " " + s.value() + " " + s.topics())
                .containsExactly("region - 9", "region 330000 2", "region 320000 1");
        assertThat(report.allTopics()).hasSize(TOPICS);
        assertThat(report.topics().getFirst().found().get("<affinity>"))
                .extracting(Report.Item::grade)
                .containsExactly("3", "1", "0");
        assertThat(report.topics().getFirst().found().get("lexical").getLast().grade())
                .isEmpty();
    }

    @Test
    void theFileNeedsNothingElseAndEscapesWhatItShows() throws IOException {
        var file = directory.resolve("report.html");
        ReportFiles.html(report(), Locale.CHINESE, file);

        var html = Files.readString(file);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("&lt;affinity&gt; 好于 lexical（nDCG@10）。", "330000 浙江省", "耐热&lt;隔膜&gt;", "需要耐180℃的锂电池隔膜")
                .contains("href=\"#topic-1\"", "id=\"topic-1\"", "好的技术", "模型 m123")
                .doesNotContain("<affinity>", "http:", "https:", "<script", "url(", "@import", "report.");
        assertThat(html.split("<svg ", -1)).hasSize(1 + 5); // precision, gain, reliability, latency, scatter
        ReportFiles.html(report(), Locale.ENGLISH, file);
        assertThat(Files.readString(file)).contains("&lt;affinity&gt; is better than lexical (nDCG@10).");
    }

    @Test
    void ofThreeRunsTheDifferencesAreAnAblation() throws IOException {
        runs.put("third", Files.copy(runs.get("lexical"), directory.resolve("third.run")));

        var html = new StringBuilder();
        new ReportPage(report(), Locale.CHINESE).writeFile(html);

        assertThat(html).contains("消融：与 lexical 相比各改变的影响", "third 与 lexical 的差别（nDCG@10）不显著");
    }

    @Test
    void oneRunIsShownWithoutAComparison() {
        runs.remove("<affinity>");

        var report = report();

        assertThat(report.differences()).isEmpty();
        assertThat(report.runs().getFirst().measures().get("RR").low()).isCloseTo(0.5, within(1e-9));
        var html = new StringBuilder();
        new ReportPage(report, Locale.CHINESE).writeFile(html);
        assertThat(html).contains("没有可比较的对象").doesNotContain("逐主题比较");
    }

    @Test
    void asJsonAReportIsReadAgain() throws IOException {
        var file = directory.resolve("report.json");
        ReportFiles.json(report(), file);

        assertThat(ReportJson.read(file)).isEqualTo(report());

        Files.writeString(file, "{\"format\":9}");
        assertThatThrownBy(() -> ReportJson.read(file)).hasMessageContaining("is no report that this version reads");
        assertThatThrownBy(() -> ReportJson.read(directory.resolve("none.json")))
                .hasMessageContaining("there is no report");
    }

    @Test
    void tablesHoldAllFiguresAndNoFormulas() throws IOException {
        var folder = directory.resolve("tables");
        runs.put("=1+1", runs.remove("<affinity>"));
        ReportFiles.csv(report(), folder);

        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "curves.csv", "reliability.csv", "latencies.csv", "found.csv", "reasons.csv", "inputs.csv");
        }
        var curves = Files.readString(folder.resolve("curves.csv"));
        assertThat(curves)
                .startsWith("\uFEFFcurve,run,x,y\r\nprecision-recall,")
                .contains(",'=1+1,");
        assertThat(Files.readString(folder.resolve("latencies.csv"))).contains("lexical,12.5\r\n");
        assertThat(Files.readString(folder.resolve("found.csv"))).contains("N-1,耐热<隔膜>,lexical,3,good,好的技术,3\r\n");
    }
}
