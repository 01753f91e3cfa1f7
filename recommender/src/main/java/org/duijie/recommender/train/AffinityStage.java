package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.recommender.RecommenderMessages;
import org.duijie.recommender.feature.PairFeatures;
import scala.Tuple2;

/** Learns the {@link org.duijie.recommender.affinity.AffinityModel} from examples. */
final class AffinityStage implements Stage<AffinityTraining.Learned> {
    /** Two parts: their sum is the same in either order. */
    private static final int PARTS = 2;
    /** Chosen by cross-validation, docs/model.md. */
    private static final double REGULARISATION = 0.1;

    private final PairSource source;

    AffinityStage(PairSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return "affinity";
    }

    @Override
    public Optional<AffinityTraining.Learned> run(Workshop workshop) {
        var rows = rows(workshop).cache();
        requireDifferent(rows, workshop);
        return Optional.of(
                new AffinityTraining(REGULARISATION, workshop.request().seed()).learn(rows));
    }

    private static void requireDifferent(JavaRDD<PairRow> rows, Workshop workshop) {
        var grades = rows.map(r -> r.example().grade()).distinct().take(2);
        if (grades.isEmpty()) {
            throw new BrokenRule(
                    RecommenderMessages.MESSAGES,
                    "train.examples",
                    workshop.request().judgments().size());
        }
        if (grades.size() == 1) {
            throw new BrokenRule(RecommenderMessages.MESSAGES, "train.oneClass", grades.getFirst());
        }
    }

    /** The examples whose need and technology the store has, sorted by need and item, all of a need in one part. */
    private JavaRDD<PairRow> rows(Workshop workshop) {
        var examples = Examples.of(workshop).cache();
        var needs = bodies(workshop, List.of(Kind.NEED), Examples.ids(examples, true));
        var technologies = bodies(workshop, Kind.TECHNOLOGIES, Examples.ids(examples, false));
        var features = source;
        return examples.mapToPair(e -> new Tuple2<>(e.item(), e))
                .join(technologies)
                .mapToPair(t -> new Tuple2<>(t._2()._1().need(), t._2()))
                .cogroup(needs, PARTS)
                .flatMap(group -> rows(group._2()._1(), group._2()._2(), features.get()))
                .mapToPair(row -> new Tuple2<>(new NeedAndItem(row.example()), row))
                .repartitionAndSortWithinPartitions(new ByNeed(PARTS))
                .values();
    }

    private static JavaPairRDD<String, String> bodies(Workshop workshop, List<Kind> kinds, List<String> ids) {
        var wanted = workshop.context().broadcast(new HashSet<>(ids));
        return workshop.store()
                .records(kinds)
                .javaRDD()
                .filter(row -> wanted.value().contains(row.getString(0)))
                .mapToPair(row -> new Tuple2<>(row.getString(0), row.getString(1)))
                .reduceByKey((a, b) -> a.compareTo(b) <= 0 ? a : b); // an achievement before a patent of the same id
    }

    private static Iterator<PairRow> rows(
            Iterable<Tuple2<Example, String>> examples, Iterable<String> need, PairFeatures features) {
        var rows = new ArrayList<PairRow>();
        if (need.iterator().hasNext()) {
            var record = RecordJson.decode(need.iterator().next());
            var asked = features.asked(record);
            examples.forEach(e -> rows.add(new PairRow(
                    e._1(),
                    record.displayTitle(),
                    features.of(asked, features.found(RecordJson.decode(e._2())), e._1().judged()))));
        }
        return rows.iterator();
    }

    /** By need. */
    private static final class ByNeed extends HashPartitioner {
        private static final long serialVersionUID = 1;

        ByNeed(int parts) {
            super(parts);
        }

        @Override
        public int getPartition(Object key) {
            return super.getPartition(((NeedAndItem) key).need());
        }
    }
}
