package org.duijie.recommender.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.feature.PairFeature;
import org.junit.jupiter.api.Test;

class AffinityModelTest {
    private static final AffinityModel MODEL = new AffinityModel(
            Map.of(
                    PairFeature.TITLE_LIKENESS, new AffinityModel.Weight(0.1, 2),
                    PairFeature.INDICATORS_MISSED, new AffinityModel.Weight(0.2, -1)),
            List.of(
                    new AffinityModel.Curve(1, Math.log(3)),
                    new AffinityModel.Curve(1, 0),
                    new AffinityModel.Curve(1, -Math.log(3))));

    @Test
    void theScoreIsTheSumOfWeightedDifferencesFromTheMeans() {
        assertThat(MODEL.score(features(0.6, 0.5))).isCloseTo(2 * 0.5 - 0.3, within(1e-12));
    }

    @Test
    void anUnknownValueCountsAsTheMean() {
        assertThat(MODEL.score(features(0.6, Double.NaN))).isCloseTo(1, within(1e-12));
    }

    @Test
    void probabilityAndLevelFollowTheCurves() {
        var affinity = MODEL.affinity(features(0.1, 0.2));

        assertThat(affinity.score()).isZero();
        assertThat(affinity.probability()).isEqualTo(0.5);
        assertThat(affinity.level()).isCloseTo(1 + 0.75 + 0.5 + 0.25, within(1e-12));
    }

    @Test
    void sharesSayWhatEachFeatureAddsTheLargestFirst() {
        var shares = MODEL.affinity(features(0.2, 1)).shares();

        assertThat(shares)
                .extracting(Affinity.Share::feature)
                .containsExactly(PairFeature.INDICATORS_MISSED, PairFeature.TITLE_LIKENESS);
        assertThat(shares.getFirst().share()).isCloseTo(-0.8, within(1e-12));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        assertThat(AffinityFile.read(in(text()))).isEqualTo(MODEL);
    }

    @Test
    void aFeatureThatThisBuildLacksIsNamed() throws IOException {
        var other = text().replace("title-likeness", "phase-of-the-moon");

        assertThatThrownBy(() -> AffinityFile.read(in(other)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("model.feature"))
                .hasMessageContaining("phase-of-the-moon");
    }

    @Test
    void aFileThatIsNoModelIsRefused() throws IOException {
        for (var bad : List.of("", "{", "{}", text().replaceFirst("0\\.1", "\"x\""), text().substring(0, 150))) {
            assertThatThrownBy(() -> AffinityFile.read(in(bad)))
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.rule()).isEqualTo("part.damaged"));
        }
    }

    private static double[] features(double likeness, double missed) {
        var values = new double[PairFeature.all().size()];
        Arrays.fill(values, Double.NaN);
        values[PairFeature.TITLE_LIKENESS.index()] = likeness;
        values[PairFeature.INDICATORS_MISSED.index()] = missed;
        return values;
    }

    private static String text() throws IOException {
        var bytes = new ByteArrayOutputStream();
        AffinityFile.write(MODEL, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
