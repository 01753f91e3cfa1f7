package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.duijie.corpus.json.RecordJson;
import scala.Tuple2;

/** Gathers what a ranking can be learned from: judgments, and what was done with technologies that were shown for a need. */
final class Examples {
    /** Of more pairs of needs and technologies that were shown, needs are left out by the hash of their id. */
    private static final long MOST_SHOWN = 200_000;
    /** A pair that was looked at more often is no surer. */
    private static final double MOST_LOOKS = 4;
    /** What a pair counts that was looked at so often, against a judgment. */
    private static final double SHOWN_WEIGHT = 0.5;
    /** Even a technology that fits fully is seldom taken further at each look; a gain of one a look is a full fit. */
    private static final double FULL_FIT = 3;

    private Examples() {}

    /** {@return all examples; of a pair that was judged only the judgment} */
    static JavaRDD<Example> of(Workshop workshop) {
        var judged = new ArrayList<Example>();
        workshop.request()
                .judgments()
                .forEach((need, items) ->
                        items.forEach((item, grade) -> judged.add(new Example(need, item, grade, 1, true))));
        var examples = workshop.context().parallelize(judged, 2);
        return workshop.store().hasInteractions() ? examples.union(shown(workshop)) : examples;
    }

    private static JavaRDD<Example> shown(Workshop workshop) {
        var judged = workshop.request().judgments();
        var outcomes = outcomes(workshop).cache();
        var all = outcomes.values().fold(new Outcome(0, 0), Outcome::plus);
        double usual = Outcome.usual(all);
        long step = Math.max(1, (outcomes.count() + MOST_SHOWN - 1) / MOST_SHOWN);
        return outcomes.filter(o -> o._2().looks() > 0)
                .filter(o -> Math.floorMod(o._1()._1().hashCode(), step) == 0)
                .filter(o -> !judged.getOrDefault(o._1()._1(), Map.of()).containsKey(o._1()._2()))
                .map(o -> new Example(
                        o._1()._1(),
                        o._1()._2(),
                        Math.min(FULL_FIT, FULL_FIT * o._2().perLook(usual)),
                        SHOWN_WEIGHT * Math.min(MOST_LOOKS, o._2().looks()) / MOST_LOOKS,
                        false));
    }

    private static JavaPairRDD<Tuple2<String, String>, Outcome> outcomes(Workshop workshop) {
        return workshop.store()
                .interactions()
                .javaRDD()
                .map(row -> RecordJson.decodeInteraction(row.getString(0)))
                .filter(i -> i.need().isPresent())
                .mapToPair(i -> new Tuple2<>(new Tuple2<>(i.need().get(), i.item()), Outcome.of(i)))
                .reduceByKey(Outcome::plus);
    }

    /** {@return ids of needs, or of technologies} */
    static List<String> ids(JavaRDD<Example> examples, boolean needs) {
        return examples.map(e -> needs ? e.need() : e.item()).distinct().collect();
    }
}
