package org.duijie.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.duijie.recommender.affinity.AffinityModel;
import org.junit.jupiter.api.Test;

class HeldOutTest {
    @Test
    void ndcgIsThatOfTheListsByHand() {
        // grades in ranked order 0, 3, 1: 3/log2(3) + 1/log2(4) over 3 + 1/log2(3)
        var scored = List.of(scored("n", "a", 0, 3), scored("n", "b", 3, 2), scored("n", "c", 1, 1));
        double log3 = Math.log(3) / Math.log(2);

        assertThat(HeldOut.ndcg(scored, ScoredExample::score, 1).value())
                .isCloseTo((3 / log3 + 0.5) / (3 + 1 / log3), within(1e-12));
    }

    @Test
    void theIntervalHoldsTheMean() {
        var random = new Random(3);
        var scored = new ArrayList<ScoredExample>();
        for (int need = 0; need < 40; need++) {
            for (int item = 0; item < 12; item++) {
                scored.add(scored("n" + need, "i" + item, random.nextInt(4), random.nextDouble()));
            }
        }
        var estimate = HeldOut.ndcg(scored, ScoredExample::score, 1);

        assertThat(estimate.value()).isBetween(estimate.low(), estimate.high());
        assertThat(estimate.high() - estimate.low()).isBetween(0.02, 0.2);
    }

    @Test
    void curvesFindTheOddsThatGradesWereDrawnBy() {
        var random = new Random(5);
        var scored = new ArrayList<ScoredExample>();
        for (int i = 0; i < 20_000; i++) {
            double score = random.nextGaussian();
            boolean good = random.nextDouble() < 1 / (1 + Math.exp(-(2 * score - 1)));
            scored.add(scored("n", "i" + i, good ? 2 : 0, score));
        }
        var curve = CurveFit.curves(scored).get(AffinityModel.INTERESTED - 1);

        assertThat(curve.slope()).isCloseTo(2, within(0.1));
        assertThat(curve.intercept()).isCloseTo(-1, within(0.1));
        var model = new AffinityModel(Map.of(), CurveFit.curves(scored));
        assertThat(HeldOut.calibrationError(HeldOut.reliability(scored, Map.of(0, model))))
                .isLessThan(0.02);
    }

    @Test
    void curvesOfOneClassAreFlatAndFinite() {
        var curves = CurveFit.curves(List.of(scored("n", "a", 3, 1), scored("n", "b", 3, 0)));

        assertThat(curves).allSatisfy(c -> {
            assertThat(c.slope()).isFinite();
            assertThat(c.intercept()).isFinite();
        });
    }

    @Test
    void needsThatNearlyRepeatEachOtherStayTogether() {
        var titles = new HashMap<String, String>();
        for (int i = 0; i < 50; i++) {
            titles.put("x" + i, "第" + (char) ('一' + 37 * i) + "种" + (char) ('丁' + 91 * i));
        }
        titles.put("a", "高性能锂电池隔膜的研制");
        titles.put("b", "高性能锂电池隔膜的产业化");
        var folds = Folds.of(titles, 1);

        assertThat(folds.get("a")).isEqualTo(folds.get("b"));
        assertThat(folds.values()).contains(0, 1, 2, 3, 4);
        assertThat(folds).isEqualTo(Folds.of(titles, 1)).isNotEqualTo(Folds.of(titles, 2));
    }

    private static ScoredExample scored(String need, String item, double grade, double score) {
        return new ScoredExample(new Example(need, item, grade, 1, true), 0, score);
    }
}
