package org.duijie.evaluation.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionModelTest {
    private static final Pair A = new Pair("N-1", "a");
    private static final Pair B = new Pair("N-1", "b");

    @Test
    void atTheFirstPlaceAttractionIsClicksPerImpressionWithOneMoreOfEach() {
        var model = PositionModel.fit(List.of(new Cell(A, 1, 98, 29)));

        var attraction = model.attractions().getFirst();
        assertThat(attraction.value()).isEqualTo(0.3, within(1e-6)); // 30 / 100
        // 1 / sqrt(98 / (0.3 * 0.7) + 1 / 0.09 + 1 / 0.49)
        assertThat(attraction.standardError()).isEqualTo(0.045652, within(1e-6));
        assertThat(attraction.impressions()).isEqualTo(98);
        assertThat(attraction.clicks()).isEqualTo(29);
    }

    @Test
    void placeAndAttractionAreToldApartByWhatWasShownAtBoth() {
        // a attracts 0.6 and b 0.3, and the second place is looked at half as often; the prior is outweighed
        var cells = List.of(
                new Cell(A, 1, 100_000, 60_000),
                new Cell(A, 2, 100_000, 30_000),
                new Cell(B, 1, 100_000, 30_000),
                new Cell(B, 2, 100_000, 15_000));

        var model = PositionModel.fit(cells);

        assertThat(model.examination().get(1)).isEqualTo(1);
        assertThat(model.examination().get(2)).isEqualTo(0.5, within(1e-3));
        assertThat(model.attractions().get(0).value()).isEqualTo(0.6, within(1e-3));
        assertThat(model.attractions().get(1).value()).isEqualTo(0.3, within(1e-3));
        assertThat(model.pairsAtSeveralPlaces()).isEqualTo(2);
        assertThat(PositionModel.withoutPositions(cells).attractions().get(0).value())
                .isEqualTo(0.45, within(1e-3));
    }

    @Test
    void aRoundOfTheEstimationIsAsWorkedOutByHand() {
        // docs/experiments.md: without places, a = (6 + 1) / (10 + 2) and b = (1 + 1) / (10 + 2)
        var cells = List.of(new Cell(A, 1, 10, 6), new Cell(B, 2, 10, 1));
        var model = PositionModel.withoutPositions(cells);

        assertThat(model.attractions().get(0).value()).isEqualTo(7 / 12.0, within(1e-12));
        assertThat(model.attractions().get(1).value()).isEqualTo(2 / 12.0, within(1e-12));
        // ln(7/12) + ln(5/6), left out what is not known
        var fit = model.foretold(List.of(
                new Cell(A, 1, 1, 1),
                new Cell(B, 2, 1, 0),
                new Cell(B, 3, 5, 5),
                new Cell(new Pair("N-2", "a"), 1, 5, 5)));
        assertThat(fit.impressions()).isEqualTo(2);
        assertThat(fit.logLikelihood()).isEqualTo(Math.log(35 / 72.0), within(1e-12));
        assertThat(fit.perplexity()).isEqualTo(Math.sqrt(72 / 35.0), within(1e-12));
    }

    @Test
    void knownPreferencesAreFoundAgainAndForetellBetterThanClicksAlone() {
        var counts = new Counts(20, 10, 3);
        var model = PositionModel.fit(counts.cells(400));

        for (var place : model.examination().entrySet()) {
            assertThat(place.getValue()).isEqualTo(1.0 / place.getKey(), within(0.05));
        }
        long within2 = model.attractions().stream()
                .filter(a -> Math.abs(a.value() - counts.attraction(a.pair())) < 2 * a.standardError())
                .count();
        assertThat(within2 / 200.0).isBetween(0.88, 0.99);

        var others = counts.cells(100);
        assertThat(model.foretold(others).perplexity())
                .isLessThan(PositionModel.withoutPositions(counts.cells(400))
                        .foretold(others)
                        .perplexity());
    }

    @Test
    void gradesAreTheThresholdsReached() {
        assertThat(GradeScale.USUAL.grade(0.2499)).isZero();
        assertThat(GradeScale.USUAL.grade(0.25)).isEqualTo(1);
        assertThat(GradeScale.USUAL.grade(0.74)).isEqualTo(2);
        assertThat(GradeScale.USUAL.grade(1)).isEqualTo(3);
        assertThatThrownBy(() -> new GradeScale(List.of(0.5, 0.5)))
                .hasMessage("thresholds of grades are [0.5, 0.5], they must rise and be more than 0 and less than 1");
        assertThatThrownBy(() -> new GradeScale(List.of(0.5, 1.0))).hasMessageContaining("[0.5, 1.0]");
        assertThatThrownBy(() -> new GradeScale(List.of())).hasMessageContaining("[]");
    }

    @Test
    void pairsShownTooSeldomAreNotJudged() {
        var model = PositionModel.fit(List.of(new Cell(A, 1, 10, 9), new Cell(B, 1, 9, 9)));

        assertThat(new ClickJudgments(10, GradeScale.USUAL).of(model).grades())
                .isEqualTo(Map.of("N-1", Map.of("a", 3)));
        assertThatThrownBy(() -> new ClickJudgments(11, GradeScale.USUAL).of(model))
                .hasMessage("no pair of need and technology was shown 11 times, no judgment is written");
        assertThatThrownBy(() -> new ClickJudgments(0, GradeScale.USUAL))
                .hasMessage("least number of impressions is 0, it must be 1 at least");
        assertThatThrownBy(() -> PositionModel.fit(List.of()))
                .hasMessageStartingWith("there is no impression to learn from");
    }

    /** Lists of ten items, shuffled each time, of which each attracts as its number says. */
    private static final class Counts {
        private final int topics;
        private final int items;
        private final Random random;

        Counts(int topics, int items, long seed) {
            this.topics = topics;
            this.items = items;
            this.random = new Random(seed);
        }

        double attraction(Pair pair) {
            return (1 + Integer.parseInt(pair.item())) / (items + 1.0);
        }

        List<Cell> cells(int lists) {
            var clicks = new long[topics][items][items];
            var shown = new long[topics][items][items];
            for (int list = 0; list < lists; list++) {
                for (int topic = 0; topic < topics; topic++) {
                    int offset = random.nextInt(items);
                    for (int place = 0; place < items; place++) {
                        int item = (place + offset) % items;
                        double click = (1 + item) / (items + 1.0) / (place + 1);
                        shown[topic][item][place]++;
                        clicks[topic][item][place] += random.nextDouble() < click ? 1 : 0;
                    }
                }
            }
            var cells = new ArrayList<Cell>();
            for (int topic = 0; topic < topics; topic++) {
                for (int item = 0; item < items; item++) {
                    for (int place = 0; place < items; place++) {
                        var pair = new Pair("N-" + topic, Integer.toString(item));
                        cells.add(new Cell(pair, place + 1, shown[topic][item][place], clicks[topic][item][place]));
                    }
                }
            }
            return cells.stream().filter(c -> c.impressions() > 0).toList();
        }
    }
}
