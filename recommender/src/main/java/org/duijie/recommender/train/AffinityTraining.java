package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.linalg.distributed.RowMatrix;
import org.duijie.recommender.affinity.AffinityModel;
import org.duijie.recommender.feature.PairFeature;

/**
 * Learns the affinity model: ridge regression of the grade on the features, both as differences from their means over the examples of a
 * need. Since only differences within a need count, what makes one need's technologies better than another's does not mislead, as in
 * pairwise learning to rank with squared loss. Curves to probabilities are fitted on scores of needs that were held out.
 */
final class AffinityTraining {
    private static final int FEATURES = PairFeature.all().size();
    private final double regularisation;
    private final long seed;

    AffinityTraining(double regularisation, long seed) {
        this.regularisation = regularisation;
        this.seed = seed;
    }

    /**
     * What was learned.
     *
     * @param model of all examples
     * @param heldOut each example with the score of the model that was trained without its part of the needs
     * @param models by part of the needs, with the curves of the others
     */
    record Learned(AffinityModel model, List<ScoredExample> heldOut, Map<Integer, AffinityModel> models) {
        /** {@return the examples that somebody judged} */
        List<ScoredExample> judged() {
            return heldOut.stream().filter(s -> s.example().judged()).toList();
        }

        /** {@return what to measure by} */
        List<ScoredExample> judgedOrAll() {
            var judged = judged();
            return judged.isEmpty() ? heldOut : judged;
        }
    }

    /**
     * Learns.
     *
     * @param rows sorted by need within partitions, each need in one of them; read several times, so better cached
     */
    Learned learn(JavaRDD<PairRow> rows) {
        var titles = new HashMap<String, String>();
        rows.mapToPair(r -> new scala.Tuple2<>(r.example().need(), r.needTitle()))
                .distinct()
                .collect()
                .forEach(t -> titles.put(t._1(), t._2()));
        var folds = Folds.of(titles, seed);
        var fits = new HashMap<Integer, LinearFit>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int held = fold;
            fits.put(fold, fit(rows.filter(r -> folds.get(r.example().need()) != held)));
        }
        var heldOut = rows.map(r -> {
                    int fold = folds.get(r.example().need());
                    return new ScoredExample(r.example(), fold, fits.get(fold).score(r.features()));
                })
                .collect();
        var models = new HashMap<Integer, AffinityModel>();
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            int held = fold;
            var others = heldOut.stream().filter(s -> s.fold() != held).toList();
            models.put(fold, model(fits.get(fold), others));
        }
        var model = model(fit(rows), heldOut);
        return new Learned(model, List.copyOf(heldOut), Map.copyOf(models));
    }

    private static AffinityModel model(LinearFit fit, List<ScoredExample> scored) {
        var weights = new EnumMap<PairFeature, AffinityModel.Weight>(PairFeature.class);
        for (var feature : PairFeature.all()) {
            double weight = fit.weights()[feature.index()];
            if (weight != 0) {
                weights.put(feature, new AffinityModel.Weight(fit.means()[feature.index()], weight));
            }
        }
        return new AffinityModel(weights, CurveFit.curves(scored));
    }

    private LinearFit fit(JavaRDD<PairRow> rows) {
        if (rows.isEmpty()) {
            return LinearFit.NONE; // there is but one need
        }
        var means = means(rows);
        var centred = rows.mapPartitions(r -> new Centred(r, means));
        var products = new RowMatrix(centred.rdd()).computeGramianMatrix();
        return new LinearFit(means, new RidgeFit(products, regularisation).weights());
    }

    /** The mean of each feature's known values; 0 for one that is never known. */
    private static double[] means(JavaRDD<PairRow> rows) {
        var sums = rows.aggregate(
                new double[2 * FEATURES],
                (sum, row) -> {
                    for (int i = 0; i < FEATURES; i++) {
                        if (!Double.isNaN(row.features()[i])) {
                            sum[i] += row.features()[i];
                            sum[FEATURES + i]++;
                        }
                    }
                    return sum;
                },
                (a, b) -> {
                    for (int i = 0; i < a.length; i++) {
                        a[i] += b[i];
                    }
                    return a;
                });
        var means = new double[FEATURES];
        for (int i = 0; i < FEATURES; i++) {
            means[i] = sums[FEATURES + i] == 0 ? 0 : sums[i] / sums[FEATURES + i];
        }
        return means;
    }

    /** Rows need by need, as differences from the need's means; after the features the grade and 1, all times the root of the weight. */
    private static final class Centred implements Iterator<Vector> {
        private final Iterator<PairRow> rows;
        private final double[] means;
        private final ArrayList<Vector> ready = new ArrayList<>();
        private PairRow next;

        Centred(Iterator<PairRow> rows, double[] means) {
            this.rows = rows;
            this.means = means;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            if (ready.isEmpty() && next != null) {
                fill();
            }
            return !ready.isEmpty();
        }

        @Override
        public Vector next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.removeLast();
        }

        private void fill() {
            var group = new ArrayList<PairRow>();
            var need = next.example().need();
            while (next != null && next.example().need().equals(need)) {
                group.add(next);
                next = rows.hasNext() ? rows.next() : null;
            }
            double weights =
                    group.stream().mapToDouble(r -> r.example().weight()).sum();
            double grade = group.stream()
                            .mapToDouble(r -> r.example().weight() * r.example().grade())
                            .sum()
                    / weights;
            var centre = new double[FEATURES];
            for (var row : group) {
                for (int i = 0; i < FEATURES; i++) {
                    centre[i] += row.example().weight() / weights * known(row, i);
                }
            }
            for (var row : group) {
                double root = Math.sqrt(row.example().weight());
                var numbers = new double[FEATURES + 2];
                for (int i = 0; i < FEATURES; i++) {
                    numbers[i] = root * (known(row, i) - centre[i]);
                }
                numbers[FEATURES] = root * (row.example().grade() - grade);
                numbers[FEATURES + 1] = root;
                ready.add(Vectors.dense(numbers));
            }
        }

        private double known(PairRow row, int i) {
            return Double.isNaN(row.features()[i]) ? means[i] : row.features()[i];
        }
    }
}
