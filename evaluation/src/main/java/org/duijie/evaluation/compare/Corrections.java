package org.duijie.evaluation.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.Stream;

/** Corrects the probabilities of comparisons for how many there are. */
final class Corrections {
    private Corrections() {}

    static Comparison corrected(Comparison comparison) {
        return corrected(List.of(comparison)).getFirst();
    }

    /** Corrects over all differences of all of these; each test for itself. */
    static List<Comparison> corrected(List<Comparison> comparisons) {
        var randomisation = iterator(
                differences(comparisons).mapToDouble(d -> d.randomisation().p()).toArray());
        var t = iterator(differences(comparisons)
                .flatMap(d -> d.t().stream())
                .mapToDouble(Chance::p)
                .toArray());
        return comparisons.stream().map(c -> corrected(c, randomisation, t)).toList();
    }

    private static Stream<Difference> differences(List<Comparison> comparisons) {
        return comparisons.stream().flatMap(c -> c.differences().stream());
    }

    private static PrimitiveIterator.OfDouble iterator(double[] probabilities) {
        return Arrays.stream(Holm.corrected(probabilities)).iterator();
    }

    private static Comparison corrected(Comparison comparison, Iterator<Double> randomisation, Iterator<Double> t) {
        var differences = new ArrayList<Difference>();
        for (var difference : comparison.differences()) {
            Optional<Chance> corrected = difference.t().map(chance -> new Chance(chance.p(), t.next()));
            differences.add(
                    difference.with(new Chance(difference.randomisation().p(), randomisation.next()), corrected));
        }
        return new Comparison(
                comparison.runs(), comparison.topics(), comparison.resampling(), comparison.values(), differences);
    }
}
