package org.duijie.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.Fixtures;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.RunReader;
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

    @Test
    void gainsCanBeExponential() {
        // Gains 7, 3, 1, 0. Found d a u c: 7/l(3) + 1/l(5) = 4.84718; best a b c: 7 + 3/l(3) + 1/l(4) = 9.39279
        assertThat(value("nDCG(dcg='exp-log2')", ranked("d", "a", "u", "c")))
                .isCloseTo(4.84718 / 9.39279, within(1e-5));
    }

    @Test
    void aReaderIsSatisfiedByAGrade() {
        // ERR: a grade g satisfies with (2^g - 1) / 16. Found d a u c: 7/16 at 2, 1/16 at 4 of the 9/16 that go on
        assertThat(value("ERR@20", ranked("d", "a", "u", "c")))
                .isCloseTo(7 / 16.0 / 2 + 9 / 16.0 / 16 / 4, within(1e-12));
        assertThat(value("ERR@2", ranked("d", "a", "u", "c"))).isCloseTo(7 / 16.0 / 2, within(1e-12));
        assertThat(value("ERR(max=3)@1", ranked("a"))).isCloseTo(7 / 8.0, within(1e-12));
    }

    @Test
    void aReaderGoesOnWithAProbability() {
        // RBP with p = 0.8: 0.2 · (1 at rank 1, 0.8 at rank 2, 0.64 at rank 3)
        assertThat(value("RBP(rel=1)", ranked("a", "d", "c"))).isCloseTo(0.2 * (1 + 0.64), within(1e-12));
        assertThat(value("RBP(rel=2)", ranked("a", "d", "c"))).isCloseTo(0.2, within(1e-12));
        // Without rel a gain is the grade over the greatest, 3.
        assertThat(value("RBP", ranked("b", "d", "c"))).isCloseTo(0.2 * (2 / 3.0 + 0.64 / 3), within(1e-12));
        assertThat(value("RBP(p=0.5)@1", ranked("a", "b"))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theRestFollowTheirDefinitions() {
        var found = ranked("d", "a", "u", "c");
        assertThat(value("AP@2", found)).isEqualTo(1 / 2.0 / 3);
        assertThat(value("Rprec", found)).isEqualTo(1 / 3.0);
        assertThat(value("IPrec@0.3", found)).isEqualTo(1 / 2.0);
        assertThat(value("IPrec@1", found)).isZero();
        assertThat(value("Success@1", found)).isZero();
        assertThat(value("Success@2", found)).isEqualTo(1);
        assertThat(value("Judged@3", found)).isEqualTo(2 / 3.0);
        assertThat(value("Judged@10", found)).isEqualTo(3 / 4.0);
        assertThat(value("Judged@1", ranked("n"))).isZero();
        // One item, d, is judged not relevant, and it is above both a and c.
        assertThat(value("Bpref", found)).isZero();
        assertThat(value("Bpref", ranked("a", "d", "c"))).isEqualTo(1 / 3.0);
        assertThat(value("SetP", found)).isEqualTo(2 / 4.0);
        assertThat(value("SetR", found)).isEqualTo(2 / 3.0);
        assertThat(value("SetF", found)).isCloseTo(2 * 0.5 * (2 / 3.0) / (0.5 + 2 / 3.0), within(1e-12));
        assertThat(value("SetAP", found)).isCloseTo(0.5 * 2 / 3.0, within(1e-12));
    }

    @Test
    void scoresCanBeExpectedGrades() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", 3, "b", 0), "t2", Map.of("a", 1, "b", 2, "c", 2)));
        var run = new Run("x", Map.of("t1", scored("a", 2.6, "b", 0.4), "t2", scored("a", 1.0, "b", 1.0, "u", 9.0)));
        var results =
                Evaluation.of(qrels, run, Measure.parseAll("1/(1+MAE), QWK")).results();
        // Over all pairs: (0.4 + 0.4 + 0 + 1) / 4 = 0.45; u has no grade, c no score
        assertThat(results.get(0).mean().orElseThrow()).isCloseTo(1 / 1.45, within(1e-12));
        assertThat(results.get(0).byTopic().get("t1")).isCloseTo(1 / 1.4, within(1e-12));
        // Levels 3 0 1 1 against 3 0 1 2: squares 1; levels sum to 5 and 6, squares to 11 and 14; 25 - 2·5·6/4 = 10
        assertThat(results.get(1).mean().orElseThrow()).isCloseTo(1 - 1 / 10.0, within(1e-12));
    }

    @Test
    void scoresCanBeProbabilities() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", 1, "b", 0, "c", 0, "d", 2)));
        var run = new Run("x", Map.of("t1", scored("a", 0.9, "b", 0.15, "c", 0.11, "d", 1.0)));
        // Bins of a tenth: [0.1, 0.2) has 0.26 for 0 relevant, [0.9, 1] has 1.9 for 2: (0.26 + 0.1) / 4
        assertThat(Evaluation.of(qrels, run, Measure.parseAll("ECE"))
                        .results()
                        .getFirst()
                        .mean()
                        .orElseThrow())
                .isCloseTo(0.36 / 4, within(1e-12));
        var wrong = new Run("x.run", Map.of("t1", scored("a", 12.5)));
        assertThatThrownBy(() -> Evaluation.of(qrels, wrong, Measure.parseAll("ECE")))
                .hasMessage(
                        "x.run: measure \"ECE\" takes scores for probabilities, but item \"a\" of topic \"t1\" has the score "
                                + "12.5, which is not between 0 and 1");
    }

    @Test
    void agreementIsOneOrHasNoValueWhereAllLevelsAreTheSame() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", 1, "b", 1)));
        var same = new Run("x", Map.of("t1", scored("a", 1.0, "b", 1.2)));
        assertThat(Evaluation.of(qrels, same, Measure.parseAll("QWK"))
                        .results()
                        .getFirst()
                        .mean())
                .isEmpty();
        assertThat(Evaluation.of(qrels, new Run("x", Map.of()), Measure.parseAll("1/(1+MAE)"))
                        .results()
                        .getFirst()
                        .byTopic())
                .isEmpty();
    }

    @Test
    void aFileIsMeasuredAsTheRunInItAndOtherTopicsAreTold() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", 1), "t2", Map.of("a", 1)));
        var notices = new ArrayList<BrokenRule>();
        var file = Fixtures.file("error/topic-unjudged.run");
        var evaluation = Evaluation.of(qrels, file, Measure.parseAll("AP, nDCG"), notices::add);
        assertThat(evaluation).isEqualTo(Evaluation.of(qrels, RunReader.read(file), Measure.parseAll("AP, nDCG")));
        assertThat(notices).hasSize(2);
        assertThat(notices.get(0))
                .hasMessageEndingWith(
                        "topic-unjudged.run:2: topic \"t9\" has no judgments and is left out (topics like this: 1)");
        assertThat(notices.get(1))
                .hasMessageEndingWith(
                        "topic-unjudged.run: the judged topic \"t2\" is not in the run and counts as 0 (topics like this: 1)");
        assertThatThrownBy(() -> Evaluation.of(
                        qrels, Fixtures.file("error/topics-other.run"), Measure.parseAll("AP"), notice -> {}))
                .hasMessageEndingWith(
                        "topics-other.run:1: topic \"t8\" has no judgments, nor has any other topic of the run; 2 "
                                + "topics are judged, the first is \"t1\": is this a run over other topics?");
    }

    @Test
    void ofSeveralFilesTheFirstFaultIsTold() {
        var qrels = new Qrels(Map.of("t1", Map.of("a", 1)));
        var good = Fixtures.file("error/tags-mixed.run");
        assertThat(Evaluation.ofAll(qrels, List.of(good, good), Measure.parseAll("AP"), notice -> {}))
                .hasSize(2);
        assertThatThrownBy(() -> Evaluation.ofAll(
                        qrels,
                        List.of(good, Fixtures.file("error/score-nan.run"), Fixtures.file("error/empty.run")),
                        Measure.parseAll("AP"),
                        notice -> {}))
                .isInstanceOf(BrokenRule.class)
                .hasMessageEndingWith("score-nan.run:1: score \"NaN\" is not a finite number");
    }

    private static Ranking scored(Object... itemsAndScores) {
        var items = new ArrayList<ScoredItem>();
        for (int i = 0; i < itemsAndScores.length; i += 2) {
            items.add(new ScoredItem((String) itemsAndScores[i], (Double) itemsAndScores[i + 1]));
        }
        return new Ranking(items);
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
