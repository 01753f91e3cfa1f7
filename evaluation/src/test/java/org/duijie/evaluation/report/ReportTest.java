package org.duijie.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.duijie.corpus.model.Need;
import org.duijie.evaluation.compare.Resampling;
import org.duijie.evaluation.compare.SegmentField;
import org.duijie.evaluation.compare.Segments;
import org.duijie.evaluation.measure.Measure;
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
        var needs = Map.of("N-1", Need.of("N-1", "耐热<隔膜>", "需要耐180℃的锂电池隔膜"));
        var regions = Map.of("N-1", List.of("330000"), "N-2", List.of("330000"), "N-12", List.of("320000"));
        return ReportMaker.make(
                new ReportRequest(
                        qrels,
                        runs,
                        Measure.parseAll("nDCG@10,RR"),
                        new Resampling(1000, 1000, 0.95, 1),
                        needs,
                        item -> item.equals("good") ? Optional.of("好的技术") : Optional.empty(),
                        List.of(new Segments(SegmentField.REGION, regions)),
                        new Report.Reliabilities("m123", List.of(new Report.Bin(0.2, 0.25, 40))),
                        Map.of("lexical", 12.5),
                        Instant.parse("2026-11-26T12:00:00Z")),
                notice -> {});
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
                            "curves.csv", "reliability.csv", "latencies.csv", "found.csv", "inputs.csv");
        }
        var curves = Files.readString(folder.resolve("curves.csv"));
        assertThat(curves)
                .startsWith("\uFEFFcurve,run,x,y\r\nprecision-recall,")
                .contains(",'=1+1,");
        assertThat(Files.readString(folder.resolve("latencies.csv"))).contains("lexical,12.5\r\n");
        assertThat(Files.readString(folder.resolve("found.csv"))).contains("N-1,耐热<隔膜>,lexical,3,good,好的技术,3\r\n");
    }
}
