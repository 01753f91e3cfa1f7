package org.duijie.corpus.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.corpus.Fixtures;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.model.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms that are met in real files, a table ({@code normalise/<rule>.tsv}) for each rule. */
class RealFormsTest {
    private static final String FIELD = "field";
    private static final long SEED = 41;
    private static final int RANDOM_TEXTS = 20_000;

    private static final Map<String, Rule<?>> RULES = Map.ofEntries(
            Map.entry("uscc", new UsccRule()),
            Map.entry("ipc", ClassificationRule.ipc()),
            Map.entry("cpc", ClassificationRule.cpc()),
            Map.entry("applicationNo", PatentNumberRule.applications()),
            Map.entry("publicationNo", PatentNumberRule.publications()),
            Map.entry("industry", new IndustryRule()),
            Map.entry("region", new RegionRule()),
            Map.entry("date", DateRule.first()),
            Map.entry("dateEnd", DateRule.last()),
            Map.entry("instant", new InstantRule()),
            Map.entry(
                    "organisation",
                    new OrganisationRule(OrganisationAliases.of(Path.of("a.tsv"), List.of("示例新名有限公司\t示例旧名有限公司")))),
            Map.entry("stage", WordsRule.stage()),
            Map.entry("transferMode", WordsRule.transferModes()),
            Map.entry("visibility", WordsRule.visibility()),
            Map.entry("kind", WordsRule.kind()),
            Map.entry("count", new CountRule()),
            Map.entry("price", MoneyRule.price()),
            Map.entry("budget", MoneyRule.budget()));

    static Stream<String> tables() {
        return RULES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyFormIsReadAsItsTableSays(String table) {
        var rows = rows(table);
        var read = rows.stream()
                .map(r -> new Row(r.said(), outcome(RULES.get(table), r.said())))
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(15);
        assertThat(read).zipSatisfy(rows, (r, row) -> assertThat(r).isEqualTo(row));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void normalisingTwiceIsNormalisingOnce(String table) {
        var said = rows(table).stream().map(Row::said).toList();
        said.forEach(text -> staysAsItIs(RULES.get(table), text));
    }

    /** Pieces of the table's forms, cut and joined at random. */
    @ParameterizedTest
    @MethodSource("tables")
    void normalisingAnythingTwiceIsNormalisingItOnce(String table) {
        var forms = rows(table).stream().map(Row::said).toList();
        var random = new Random(SEED);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            var text = (piece(forms, random) + piece(forms, random)).strip();
            if (!text.isEmpty()) {
                staysAsItIs(RULES.get(table), text);
            }
        }
    }

    private static String piece(List<String> forms, Random random) {
        var form = forms.get(random.nextInt(forms.size()));
        int begin = random.nextInt(form.length() + 1);
        return form.substring(begin, begin + random.nextInt(form.length() - begin + 1));
    }

    private static <T> void staysAsItIs(Rule<T> rule, String text) {
        try {
            for (var value : rule.of(FIELD, text).values()) {
                if (value instanceof Money money) {
                    var plain = money.amount().toPlainString() + money.currency();
                    assertThat(rule.of(FIELD, plain).values().getFirst())
                            .as(text)
                            .isEqualTo(new Money(money.amount(), money.currency()));
                } else {
                    assertThat(rule.of(FIELD, value.toString()).values())
                            .as(text)
                            .isEqualTo(List.of(value));
                }
            }
        } catch (BrokenRule e) {
            assertThat(e.rule()).as(text).matches("[a-zA-Z]+\\.[a-zA-Z]+");
        }
    }

    private static String outcome(Rule<?> rule, String said) {
        try {
            var normal = rule.of(FIELD, said);
            var values = normal.values().stream().map(RealFormsTest::shown).collect(Collectors.joining(", "));
            assertThat(normal.keywords()).allMatch(said::equals);
            return (normal.keywords().isEmpty() ? values : "keyword")
                    + "\t"
                    + normal.doubt().map(d -> "?" + d.rule()).orElse("");
        } catch (BrokenRule e) {
            return "\t!" + e.rule();
        }
    }

    private static String shown(Object value) {
        return value instanceof Money money
                ? (money.amount().toPlainString() + " " + money.currency() + " " + money.said()).strip()
                : value.toString();
    }

    private static List<Row> rows(String table) {
        try {
            return Files.readAllLines(Fixtures.file("normalise/" + table + ".tsv")).stream()
                    .filter(l -> !l.startsWith("#"))
                    .map(l -> l.split("\t", -1))
                    .map(f -> new Row(f[0], f[1] + "\t" + f[2]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What was said and what is expected of it. */
    private record Row(String said, String expected) {}
}
