package org.duijie.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.ScoredItem;
import org.junit.jupiter.api.Test;

/** Small judgments, worked out by hand; l(x) below is the logarithm to base 2. */
class EvaluationTest {
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1, "d", 0, "n", -2);

    @Test
    void gradesAreGainsAndRanksDiscount() {
        // Found d a u c (u is not judged): 3/l(3) + 1/l(5) = 2.32347; best a b c: 3 + 2/l(3) + 1/l(4) = 4.76186
        var found = ranked("d", "a", "u", "c");
        assertThat(value("nDCG", found)).isCloseTo(2.32347 / 4.76186, within(1e-5));
        // The first two: 3/l(3) = 1.89279 of 3 + 2/l(3) = 4.26186
        assertThat(value("nDCG@2", found)).isCloseTo(1.89279 / 4.26186, within(1e-5));
        assertThat(value("nDCG@1", found)).isZero();
        assertThat(value("nDCG@10", ranked("a", "b", "c"))).isEqualTo(1);
    }

    @Test
    void relevantItemsAreCounted() {
        var found = ranked("d", "a", "u", "c");
        assertThat(value("P@2", found)).isEqualTo(1 / 2.0);
        assertThat(value("P@10", found)).isEqualTo(2 / 10.0);
        assertThat(value("P(rel=2)@4", found)).isEqualTo(1 / 4.0);
        assertThat(value("R@2", found)).isEqualTo(1 / 3.0);
        assertThat(value("R@100", found)).isEqualTo(2 / 3.0);
        assertThat(value("R(rel=2)@100", found)).isEqualTo(1 / 2.0);
        assertThat(value("AP", found)).isEqualTo((1 / 2.0 + 2 / 4.0) / 3);
        assertThat(value("AP(rel=2)", found)).isEqualTo(1 / 2.0 / 2);
        assertThat(value("RR", found)).isEqualTo(1 / 2.0);
        assertThat(value("RR@1", found)).isZero();
        assertThat(value("RR(rel=3)", ranked("c", "b", "a"))).isEqualTo(1 / 3.0);
        assertThat(value("AP(rel=4)", found)).isZero();
    }

    @Test
    void anItemGradedBelowZeroCountsAsOneNotJudged() {
        assertThat(value("nDCG", ranked("n", "a"))).isEqualTo(value("nDCG", ranked("u", "a")));
        assertThat(value("RR", ranked("n", "a"))).isEqualTo(1 / 2.0);
    }

    @Test
    void ofTiedItemsTheGreaterIdIsTheFirst() {
        var tied = new Ranking(List.of(new ScoredItem("a", 1), new ScoredItem("d", 1), new ScoredItem("c", 1)));
        assertThat(value("RR", tied)).isEqualTo(1 / 2.0); // d, c, a
        assertThat(value("RR(rel=3)", tied)).isEqualTo(1 / 3.0);
    }

    @Test
    void aJudgedTopicThatIsMissingHasZeroAndAnUnjudgedOneIsLeftOut() {
        var qrels = new Qrels(Map.of("t1", GRADES, "t2", GRADES));
        var run = new Run("x", Map.of("t1", ranked("a"), "t3", ranked("a")));
        var evaluation = Evaluation.of(qrels, run, Measure.parseAll("RR"));
        assertThat(evaluation.tag()).isEqualTo("x");
        assertThat(evaluation.topics()).containsExactly("t1", "t2");
        assertThat(evaluation.missing()).containsExactly("t2");
        assertThat(evaluation.unjudged()).containsExactly("t3");
        assertThat(evaluation.results().getFirst().byTopic())
                .containsExactly(Map.entry("t1", 1.0), Map.entry("t2", 0.0));
        assertThat(evaluation.results().getFirst().mean()).hasValue(0.5);
    }

    @Test
    void topicsWithoutARelevantItemCountUnlessToldOtherwise() {
        var qrels = new Qrels(Map.of("t1", GRADES, "t2", Map.of("a", 1), "t3", Map.of("a", 0)));
        var run = new Run("x", Map.of("t1", ranked("a", "b"), "t2", ranked("a")));
        var results = Evaluation.of(
                        qrels,
                        run,
                        Measure.parseAll("R(rel=2)@9, R(rel=2,topics=relevant)@9, nDCG, "
                                + "nDCG(topics=relevant), RR(rel=4,topics=relevant)"))
                .results();
        assertThat(results.get(0).mean()).hasValue(1 / 3.0);
        assertThat(results.get(1).byTopic()).containsExactly(Map.entry("t1", 1.0));
        assertThat(results.get(1).mean()).hasValue(1);
        assertThat(results.get(2).byTopic()).hasSize(3);
        assertThat(results.get(3).byTopic()).containsOnlyKeys("t1", "t2");
        assertThat(results.get(4).mean()).isEmpty();
    }

    @Test
    void anEmptyRunHasZeroEverywhere() {
        var measures = Measure.parseAll("nDCG, nDCG@10, R@10, P@10, AP, RR");
        var evaluation = Evaluation.of(new Qrels(Map.of("t1", GRADES)), new Run("x", Map.of()), measures);
        assertThat(evaluation.missing()).containsExactly("t1");
        assertThat(evaluation.results())
                .hasSize(6)
                .allSatisfy(result -> assertThat(result.mean()).hasValue(0));
    }

    @Test
    void aTopicOfItemsGradedBelowZeroOnlyHasZero() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", -1)));
        var evaluation =
                Evaluation.of(qrels, new Run("x", Map.of("t1", ranked("a"))), Measure.parseAll("nDCG, R@1, AP"));
        assertThat(evaluation.results())
                .allSatisfy(result -> assertThat(result.mean()).hasValue(0));
    }

    @Test
    void theOrderOfTheInputIsNoMatter() {
        var grades = new HashMap<String, Map<String, Integer>>();
        var rankings = new HashMap<String, Ranking>();
        for (int i = 0; i < 20; i++) {
            grades.put("t" + i, GRADES);
            rankings.put("t" + i, i % 3 == 0 ? ranked("d", "a") : ranked("c", "b"));
        }
        var evaluation = Evaluation.of(new Qrels(grades), new Run("x", rankings), Measure.defaults());
        assertThat(evaluation.topics()).isSorted();
        assertThat(evaluation)
                .isEqualTo(Evaluation.of(
                        new Qrels(Map.copyOf(grades)), new Run("x", Map.copyOf(rankings)), Measure.defaults()));
    }

    private static double value(String measure, Ranking ranking) {
        return Measure.parse(measure).of(JudgedRanking.of(ranking, GRADES));
    }

    /** The items in this order. */
    private static Ranking ranked(String... items) {
        var order = Arrays.asList(items);
        return new Ranking(order.stream()
                .map(item -> new ScoredItem(item, -order.indexOf(item)))
                .toList());
    }
}
