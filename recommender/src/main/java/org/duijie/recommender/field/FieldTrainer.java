package org.duijie.recommender.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.recommender.RecommenderMessages;

/**
 * Counts features by field. Some texts are held back at first: on them it is seen how sure the model may be. For one thread; the same
 * texts in the same order give the same model.
 */
final class FieldTrainer {
    private static final int HOLD_EVERY = 5;
    private static final int MOST_HELD = 1_000;

    private final String scheme;
    private final SortedMap<String, FeatureCount> counts = new TreeMap<>();
    private final SortedMap<String, Integer> texts = new TreeMap<>();
    private final List<Labelled> held = new ArrayList<>();
    private int seen;

    FieldTrainer(String scheme) {
        this.scheme = scheme;
    }

    /** The features of a text and its fields. */
    record Labelled(Map<String, Double> features, SortedSet<String> codes) {}

    /** The counts of one feature, growing. */
    private static final class FeatureCount {
        private float total;
        private final SortedMap<String, Float> byCode = new TreeMap<>();

        void add(float share, SortedSet<String> codes) {
            total += share;
            codes.forEach(code -> byCode.merge(code, share, Float::sum));
        }
    }

    /** Learns from a text. */
    void add(Map<String, Double> features, SortedSet<String> codes) {
        if (codes.isEmpty() || features.isEmpty()) {
            return;
        }
        var labelled = new Labelled(features, codes);
        seen++;
        if (seen % HOLD_EVERY == 0 && held.size() < MOST_HELD) {
            held.add(labelled);
        } else {
            count(labelled);
        }
    }

    private void count(Labelled labelled) {
        for (var code : labelled.codes()) {
            texts.merge(code, 1, Integer::sum);
        }
        labelled.features()
                .forEach((feature, share) -> counts.computeIfAbsent(feature, f -> new FeatureCount())
                        .add(share.floatValue(), labelled.codes()));
    }

    /**
     * {@return the model of all texts}
     *
     * @throws BrokenRule {@code fields.empty} if there were not two fields at least
     */
    FieldModel finish() {
        if (!hasFields()) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "fields.empty", scheme);
        }
        var calibration = texts.size() < 2 ? Calibration.NONE : Calibration.fit(model(Calibration.NONE), held);
        held.forEach(this::count);
        held.clear();
        return model(calibration);
    }

    /** {@return whether there is something to tell apart} */
    boolean hasFields() {
        return Stream.concat(texts.keySet().stream(), held.stream().flatMap(h -> h.codes().stream()))
                        .distinct()
                        .count()
                > 1;
    }

    private FieldModel model(Calibration calibration) {
        var features = new TreeMap<String, FieldModel.Counts>();
        counts.forEach((name, c) -> features.put(name, new FieldModel.Counts(c.total, new TreeMap<>(c.byCode))));
        return new FieldModel(new TreeMap<>(texts), features, calibration);
    }
}
