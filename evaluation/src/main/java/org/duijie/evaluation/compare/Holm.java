package org.duijie.evaluation.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's correction: the smallest of n probabilities is multiplied by n, the next by n − 1, and so on, none below the one before. */
final class Holm {
    private Holm() {}

    /** {@return the corrected probabilities, in the order given} */
    static double[] corrected(double... probabilities) {
        int n = probabilities.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]))
                .toList();
        var corrected = new double[n];
        double least = 0;
        for (int place = 0; place < n; place++) {
            int i = order.get(place);
            least = Math.max(least, Math.min(1, probabilities[i] * (n - place)));
            corrected[i] = least;
        }
        return corrected;
    }
}
