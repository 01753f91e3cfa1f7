package org.duijie.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.evaluation.Fixtures;
import org.duijie.evaluation.run.QrelsReader;
import org.duijie.evaluation.run.RunReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the measures against what trec_eval 10.0 printed; {@code trec-eval/README.md} says how that came about. */
class TrecEvalTest {
    private static final Pattern ROW = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern CUT = Pattern.compile("([A-Za-z_]+)_(\\d+(?:\\.\\d+)?)");
    private static final Map<String, String> AT_CUTS = Map.of(
            "ndcg_cut",
            "nDCG",
            "map_cut",
            "AP",
            "recall",
            "R",
            "P",
            "P",
            "success",
            "Success",
            "iprec_at_recall",
            "IPrec");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ndcg", "nDCG"),
            Map.entry("map", "AP"),
            Map.entry("recip_rank", "RR"),
            Map.entry("Rprec", "Rprec"),
            Map.entry("bpref", "Bpref"),
            Map.entry("infAP", "infAP"),
            Map.entry("rbp", "RBP(p=0.9)"),
            Map.entry("set_P", "SetP"),
            Map.entry("set_recall", "SetR"),
            Map.entry("set_F", "SetF"),
            Map.entry("set_map", "SetAP"));

    static Stream<String> pairs() {
        return IntStream.range(0, 30).mapToObj(i -> String.format(Locale.ROOT, "%02d", i));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyNumberIsTheSameToFourDigits(String pair) throws IOException {
        // 9 cutoffs each of ndcg_cut, map_cut, recall and P, 3 of success, 11 of iprec_at_recall; and the 11 without a
        // cutoff
        agree(pair, ".expected", "", 61);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyNumberIsTheSameWhenGradeTwoIsRelevant(String pair) throws IOException {
        // 9 cutoffs each of recall and P; map
        agree(pair, ".level2.expected", "(rel=2)", 19);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whereEnoughWasFoundJudgedIsWhatIsLeftOfUnj(String pair) throws IOException {
        var run = RunReader.read(Fixtures.file("trec-eval/" + pair + ".run"));
        var judged = Evaluation.of(
                        QrelsReader.read(Fixtures.file("trec-eval/" + pair + ".qrels")),
                        run,
                        Measure.parseAll("Judged@5,Judged@10,Judged@20"))
                .results();
        var expected = new TreeMap<String, String>();
        var computed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Fixtures.file("trec-eval/" + pair + ".expected"))) {
            var row = ROW.matcher(line);
            if (row.matches()
                    && row.group(1).startsWith("unj_")
                    && !row.group(2).equals("all")) {
                int depth = Integer.parseInt(row.group(1).substring(4));
                var topic = row.group(2);
                if (run.ranking(topic).items().size() >= depth) {
                    expected.put(depth + " " + topic, row.group(3));
                    computed.put(
                            depth + " " + topic,
                            fourDigits(1
                                    - judged.get(List.of(5, 10, 20).indexOf(depth))
                                            .byTopic()
                                            .get(topic)));
                }
            }
        }
        assertThat(computed).isEqualTo(expected).isNotEmpty();
    }

    private static void agree(String pair, String suffix, String settings, int measures) throws IOException {
        var expected = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Fixtures.file("trec-eval/" + pair + suffix))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                notation(row.group(1), settings).ifPresent(n -> expected.put(n + " " + row.group(2), row.group(3)));
            }
        }
        var qrels = QrelsReader.read(Fixtures.file("trec-eval/" + pair + ".qrels"));
        assertThat(expected).hasSize(measures * (qrels.grades().size() + 1));
        var run = RunReader.read(Fixtures.file("trec-eval/" + pair + ".run"));
        var asked = expected.keySet().stream()
                .map(key -> Measure.parse(key.substring(0, key.indexOf(' '))))
                .distinct()
                .toList();
        assertThat(printed(Evaluation.of(qrels, run, asked))).isEqualTo(expected);
    }

    /** The numbers as trec_eval prints them: of every judged topic, then the mean. */
    private static Map<String, String> printed(Evaluation evaluation) {
        var printed = new TreeMap<String, String>();
        for (var result : evaluation.results()) {
            var name = result.measure().notation() + " ";
            printed.put(name + "all", fourDigits(result.mean().orElseThrow()));
            result.byTopic().forEach((topic, value) -> printed.put(name + topic, fourDigits(value)));
        }
        return printed;
    }

    private static Optional<String> notation(String name, String settings) {
        var cut = CUT.matcher(name);
        if (cut.matches() && AT_CUTS.containsKey(cut.group(1))) {
            return Optional.of(Measure.parse(AT_CUTS.get(cut.group(1)) + settings + "@" + cut.group(2))
                    .notation());
        }
        return Optional.ofNullable(NAMES.get(name)).map(notation -> notation + settings);
    }

    /** As C's printf writes %.4f. */
    private static String fourDigits(double value) {
        return new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }
}
