package org.duijie.evaluation.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.evaluation.measure.Evaluation;
import org.duijie.evaluation.measure.Measure;
import org.duijie.evaluation.run.Qrels;
import org.duijie.evaluation.run.Ranking;
import org.duijie.evaluation.run.Run;
import org.duijie.evaluation.run.ScoredItem;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Resampling FEW = new Resampling(1000, 1000, 0.95, 7);

    @Test
    void withFewTopicsEveryWayToSwapIsTried() {
        var difference = difference(new double[] {0.1, 0.1, 0.1}, new double[] {0.2, 0.3, 0.4});
        // Of 8 ways, all topics as they are and all swapped are as far apart.
        assertThat(difference.randomisation().p()).isEqualTo(2 / 8.0);
        assertThat(difference.difference()).isCloseTo(0.2, within(1e-12));
        assertThat(difference.wins()).isEqualTo(3);
        // mean 0.2, standard deviation 0.1: t = 0.2 / (0.1 / √3) = 3.4641 with 2 degrees of freedom
        assertThat(difference.effect()).hasValueCloseTo(2.0, within(1e-9));
        assertThat(difference.t().orElseThrow().p()).isCloseTo(0.074180, within(1e-6));
    }

    @Test
    void topicsThatDoNotDifferChangeNothingInTheTest() {
        var difference = difference(new double[] {0.1, 0.1, 0.1, 0.5, 0.5}, new double[] {0.2, 0.3, 0.4, 0.5, 0.5});
        assertThat(difference.randomisation().p()).isEqualTo(2 / 8.0);
        assertThat(difference.ties()).isEqualTo(2);
        assertThat(difference.topics()).isEqualTo(5);
    }

    @Test
    void aRunDoesNotDifferFromOneThatIsTheSame() {
        var values = random(1, 50, 0);
        var difference = difference(values, values);
        assertThat(difference.difference()).isZero();
        assertThat(difference.randomisation().p()).isEqualTo(1);
        assertThat(difference.interval()).isEqualTo(new Interval(0, 0));
        assertThat(difference.effect()).isEmpty();
        assertThat(difference.t()).isEmpty();
        assertThat(difference.ties()).isEqualTo(50);
    }

    @Test
    void withManyTopicsTheDrawnProbabilityIsNearTheOneOfTheTTest() {
        var baseline = random(1, 200, 0);
        var difference = difference(baseline, plus(baseline, random(2, 200, 0.03)));
        assertThat(difference.randomisation().p())
                .isCloseTo(difference.t().orElseThrow().p(), within(0.03));
        assertThat(difference.randomisation().p()).isBetween(0.001, 0.5);
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        var runs = List.of(Values.run("a", random(1, 40, 0)), Values.run("b", random(2, 40, 0.1)));
        assertThat(Comparison.of(runs, FEW)).isEqualTo(Comparison.of(runs, FEW));
        var other = Comparison.of(runs, new Resampling(1000, 1000, 0.95, 8));
        assertThat(other.differences().getFirst().interval())
                .isNotEqualTo(Comparison.of(runs, FEW).differences().getFirst().interval());
    }

    @Test
    void whereThereIsNoDifferenceOneTestInTwentySaysThereIs() {
        long rejected = IntStream.range(0, 1000)
                .filter(i -> difference(random(2L * i, 30, 0), random(2L * i + 1, 30, 0))
                                .randomisation()
                                .p()
                        < 0.05)
                .count();
        assertThat(rejected).isBetween(30L, 70L);
    }

    @Test
    void ninetyFiveIntervalsInAHundredHoldTheTrueDifference() {
        long held = IntStream.range(0, 500)
                .mapToObj(i -> difference(new double[40], random(i, 40, 0)).interval())
                .filter(interval -> interval.low() <= 0.5 && interval.high() >= 0.5)
                .count();
        assertThat(held).isBetween(460L, 490L);
    }

    @Test
    void probabilitiesAreCorrectedForAllRunsAndMeasures() {
        assertThat(Holm.corrected(0.01, 0.04, 0.03)).containsExactly(new double[] {0.03, 0.06, 0.06}, within(1e-12));
        assertThat(Holm.corrected(0.5, 0.9)).containsExactly(1, 1);
        var comparison = Comparison.of(
                List.of(
                        Values.run("a", 0.1, 0.1, 0.1, 0.1),
                        Values.run("b", 0.2, 0.3, 0.4, 0.5),
                        Values.run("c", 0.2, 0.3, 0.4, 0.0)),
                FEW);
        // b: 2 of 16 ways; c (0.1, 0.2, 0.3, −0.1): 6 of 16
        assertThat(comparison.differences())
                .extracting(d -> d.randomisation().p())
                .containsExactly(2 / 16.0, 6 / 16.0);
        assertThat(comparison.differences())
                .extracting(d -> d.randomisation().holm())
                .containsExactly(4 / 16.0, 6 / 16.0);
    }

    @Test
    void ofAnErrorLessIsBetter() {
        // The baseline is sure of what is wrong, the other run of what is right.
        var qrels = new Qrels(Map.of("t1", Map.of("a", 1, "b", 0), "t2", Map.of("a", 1, "b", 0)));
        var runs = List.of(compared("wrong", qrels, 0, 1), compared("right", qrels, 1, 0));
        var difference = Comparison.of(runs, FEW).differences().getFirst();
        assertThat(difference.difference()).isEqualTo(-1);
        assertThat(difference.improvement()).isEqualTo(1);
        assertThat(difference.wins()).isEqualTo(2);
        assertThat(difference.losses()).isZero();
    }

    @Test
    void theTopicsThatChangedMostComeFirst() {
        var comparison =
                Comparison.of(List.of(Values.run("a", 0.5, 0.5, 0.5, 0.5), Values.run("b", 0.6, 0.1, 0.5, 0.6)), FEW);
        assertThat(comparison.changes(1, 0))
                .extracting(TopicChange::topic)
                .containsExactly("t001", "t000", "t003", "t002");
        assertThat(comparison.changes(1, 0).getFirst()).isEqualTo(new TopicChange("t001", 0.5, 0.1));
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        var run = Values.run("a.run", 0.5, 0.5);
        assertThatThrownBy(() -> Comparison.of(List.of(run, run), FEW))
                .isInstanceOf(BrokenRule.class)
                .hasMessage("run \"a.run\" is named twice, each is compared once");
        assertThatThrownBy(() -> Comparison.of(List.of(run, Values.run("b", 0.5)), FEW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resampling(99, 1000, 0.95, 1))
                .hasMessage("permutations is 99, it must be an integer between 100 and 1000000");
        assertThatThrownBy(() -> new Resampling(1000, 1000, 95, 1))
                .hasMessage("confidence 95.0 must be greater than 0.5 and less than 1");
    }

    private static ComparedRun compared(String name, Qrels qrels, double a, double b) {
        var ranking = new Ranking(List.of(new ScoredItem("a", a), new ScoredItem("b", b)));
        var run = new Run(name, Map.of("t1", ranking, "t2", ranking));
        return new ComparedRun(name, Evaluation.of(qrels, run, Measure.parseAll("ECE")));
    }

    private static Difference difference(double[] baseline, double[] run) {
        return Comparison.of(List.of(Values.run("a", baseline), Values.run("b", run)), FEW)
                .differences()
                .getFirst();
    }

    /** Values between 0 and 1 in the mean of 0.5, all raised by something. */
    private static double[] random(long seed, int count, double raised) {
        return new SplittableRandom(seed).doubles(count).map(v -> v + raised).toArray();
    }

    private static double[] plus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i] - 0.5).toArray();
    }
}
