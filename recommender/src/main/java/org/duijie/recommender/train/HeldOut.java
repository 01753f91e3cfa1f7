package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.affinity.Reliability;
import org.duijie.recommender.model.Measure;

/** Measures of scores of needs that the scoring model was trained without. */
final class HeldOut {
    private static final int DEPTH = 10;
    private static final int RESAMPLES = 200;
    private static final int BINS = 10;
    private static final double TAIL = 0.025;

    private HeldOut() {}

    /**
     * {@return nDCG at 10 with linear gains, averaged over the needs, as trec_eval -c has it among judged items, with its 95 % interval}
     */
    static Measure ndcg(List<ScoredExample> scored, ToDoubleFunction<ScoredExample> score, long seed) {
        var byNeed =
                byNeed(scored).stream().mapToDouble(list -> ndcg(list, score)).toArray();
        return interval(
                Arrays.stream(byNeed).average().orElse(0),
                byNeed.length,
                seed,
                drawn -> Arrays.stream(drawn)
                        .mapToDouble(i -> byNeed[i])
                        .average()
                        .orElse(0));
    }

    /** {@return a measure of all pairs with its 95 % interval} */
    static Measure of(List<ScoredExample> scored, ToDoubleFunction<List<ScoredExample>> measure, long seed) {
        var byNeed = byNeed(scored);
        return interval(
                measure.applyAsDouble(scored),
                byNeed.size(),
                seed,
                drawn -> measure.applyAsDouble(Arrays.stream(drawn)
                        .boxed()
                        .flatMap(i -> byNeed.get(i).stream())
                        .toList()));
    }

    /** Percentile bootstrap over needs (Efron and Tibshirani, 1993). */
    private static Measure interval(double value, int needs, long seed, ToDoubleFunction<int[]> resampled) {
        var random = new Random(seed);
        var values = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            values[i] = resampled.applyAsDouble(random.ints(needs, 0, needs).toArray());
        }
        Arrays.sort(values);
        double low = values[(int) (TAIL * RESAMPLES)];
        double high = values[(int) ((1 - TAIL) * RESAMPLES) - 1];
        return new Measure(value, Math.min(low, value), Math.max(high, value));
    }

    private static List<List<ScoredExample>> byNeed(List<ScoredExample> scored) {
        var byNeed = new TreeMap<String, List<ScoredExample>>();
        scored.forEach(s -> byNeed.computeIfAbsent(s.example().need(), n -> new ArrayList<>())
                .add(s));
        return List.copyOf(byNeed.values());
    }

    private static double ndcg(List<ScoredExample> list, ToDoubleFunction<ScoredExample> score) {
        var ranked = list.stream()
                .sorted(Comparator.comparingDouble((ScoredExample s) -> -score.applyAsDouble(s))
                        .thenComparing(s -> s.example().item()))
                .mapToDouble(s -> s.example().grade())
                .toArray();
        var ideal = list.stream()
                .map(s -> s.example().grade())
                .sorted(Comparator.reverseOrder())
                .mapToDouble(g -> g)
                .toArray();
        double best = dcg(ideal);
        return best == 0 ? 0 : dcg(ranked) / best;
    }

    private static double dcg(double[] grades) {
        return IntStream.range(0, Math.min(DEPTH, grades.length))
                .mapToDouble(i -> grades[i] * Math.log(2) / Math.log(i + 2))
                .sum();
    }

    /**
     * {@return the reliability of the probability of interest, in ten bins of equal width; empty bins are left out}
     *
     * @param models by fold, whose curves were fitted without it
     */
    static List<Reliability> reliability(List<ScoredExample> scored, Map<Integer, AffinityModel> models) {
        var sums = new double[BINS][3];
        for (var s : scored) {
            double p = models.get(s.fold()).probability(s.score());
            int bin = Math.min(BINS - 1, (int) (p * BINS));
            sums[bin][0] += p;
            sums[bin][1] += s.example().grade() >= AffinityModel.INTERESTED - 0.5 ? 1 : 0;
            sums[bin][2]++;
        }
        return Arrays.stream(sums)
                .filter(b -> b[2] > 0)
                .map(b -> new Reliability(b[0] / b[2], b[1] / b[2], (int) b[2]))
                .toList();
    }

    /** {@return the expected calibration error of a reliability: the mean distance of sureness and rightness over pairs} */
    static double calibrationError(List<Reliability> bins) {
        double pairs = bins.stream().mapToInt(Reliability::pairs).sum();
        return bins.stream()
                .mapToDouble(b -> Math.abs(b.probability() - b.right()) * b.pairs() / pairs)
                .sum();
    }

    /** {@return 1 / (1 + mean absolute error) of the expected grade} */
    static double gradeNearness(List<ScoredExample> scored, Map<Integer, AffinityModel> models) {
        double error = scored.stream()
                .mapToDouble(s -> Math.abs(
                        models.get(s.fold()).level(s.score()) - 1 - s.example().grade()))
                .average()
                .orElse(0);
        return 1 / (1 + error);
    }

    /** {@return Cohen's kappa with quadratic weights (1968) of the rounded expected grade against the judged one} */
    static double quadraticKappa(List<ScoredExample> scored, Map<Integer, AffinityModel> models) {
        int grades = AffinityModel.BEST_GRADE + 1;
        var judged = new double[grades];
        var expected = new double[grades];
        double observed = 0;
        for (var s : scored) {
            int mine = (int) Math.round(models.get(s.fold()).level(s.score()) - 1);
            int theirs = (int) Math.round(s.example().grade());
            judged[theirs]++;
            expected[mine]++;
            observed += (double) (mine - theirs) * (mine - theirs);
        }
        double chance = 0;
        for (int i = 0; i < grades; i++) {
            for (int j = 0; j < grades; j++) {
                chance += judged[i] * expected[j] / scored.size() * (i - j) * (i - j);
            }
        }
        return chance == 0 ? 0 : 1 - observed / chance;
    }
}
