package org.duijie.recommender.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.duijie.recommender.vector.WordVectors;

/**
 * The direction that texts have most in common: the first eigenvector of the sum of their outer products, found by the power method.
 * Without it, texts differ by what they tell rather than by how common their words are.
 */
final class CommonComponent {
    private static final long SAMPLED = 20_000;
    private static final int STEPS = 200;

    private final WordVectors vectors;

    CommonComponent(WordVectors vectors) {
        this.vectors = vectors;
    }

    /** {@return a direction of length 1, its largest number positive} */
    float[] of(JavaSparkContext context, Dataset<Row> texts) {
        long parts = Math.max(1, texts.count() / SAMPLED);
        var sent = context.broadcast(vectors);
        // Part by part, in their order: sums of fractions depend on it.
        var products = texts.filter(pmod(xxhash64(col("words")), lit(parts)).equalTo(0))
                .javaRDD()
                .mapPartitions(rows -> outerProducts(rows, sent))
                .collect();
        var sum = new double[vectors.dimension() * vectors.dimension()];
        for (var part : products) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        sent.destroy();
        return direction(sum, vectors.dimension());
    }

    private static Iterator<double[]> outerProducts(Iterator<Row> texts, Broadcast<WordVectors> sent) {
        var words = sent.value();
        int dimension = words.dimension();
        var sum = new double[dimension * dimension];
        while (texts.hasNext()) {
            var pooling = words.pooling();
            texts.next().<String>getList(0).forEach(word -> pooling.add(word, 1));
            var mean = pooling.mean();
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    sum[i * dimension + j] += mean[i] * mean[j];
                }
            }
        }
        return List.of(sum).iterator();
    }

    /** {@return the first eigenvector of a symmetric matrix, row by row; zeros for a matrix of zeros} */
    static float[] direction(double[] matrix, int dimension) {
        var direction = new double[dimension];
        Arrays.fill(direction, 1);
        for (int step = 0; step < STEPS; step++) {
            var next = new double[dimension];
            for (int i = 0; i < dimension; i++) {
                for (int j = 0; j < dimension; j++) {
                    next[i] += matrix[i * dimension + j] * direction[j];
                }
            }
            double length = Math.sqrt(Arrays.stream(next).map(v -> v * v).sum());
            if (length == 0) {
                return new float[dimension];
            }
            for (int i = 0; i < dimension; i++) {
                direction[i] = next[i] / length;
            }
        }
        return signed(direction);
    }

    private static float[] signed(double[] direction) {
        double largest = 0;
        for (double value : direction) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        var signed = new float[direction.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (float) (direction[i] * Math.signum(largest));
        }
        return signed;
    }
}
