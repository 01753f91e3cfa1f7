package org.duijie.recommender.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.term.TermWeights;
import scala.Tuple2;

/** Counts in how many technologies and needs each term is. */
final class TermWeightStage implements Stage<TermWeights> {
    private static final List<Kind> KINDS = List.of(Kind.ACHIEVEMENT, Kind.PATENT, Kind.NEED);
    /** Of more records a share is counted: rarities hardly change beyond. */
    private static final long MOST_RECORDS = 300_000;
    /** Beyond so many records, terms of one record alone are left out: they weigh as what was not seen. */
    private static final long SMALL = 20_000;

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Optional<TermWeights> run(Workshop workshop) {
        var bodies = bodies(workshop);
        long records = bodies.count();
        if (records == 0) {
            return Optional.empty();
        }
        var vocabulary = workshop.vocabulary();
        var counted =
                bodies.mapPartitionsToPair(part -> counts(part, vocabulary)).reduceByKey(Integer::sum);
        int least = records > SMALL ? 2 : 1;
        var counts = new HashMap<Integer, Integer>();
        counted.filter(c -> c._2() >= least).collect().forEach(c -> counts.put(c._1(), c._2()));
        return Optional.of(TermWeights.of(records, counts, vocabulary.get().stopTerms()));
    }

    private static JavaRDD<String> bodies(Workshop workshop) {
        var records = workshop.store().records(KINDS);
        long step = Math.max(1, (workshop.store().sequence() + MOST_RECORDS - 1) / MOST_RECORDS);
        return records.javaRDD()
                .filter(row -> Math.floorMod(row.getString(0).hashCode(), step) == 0)
                .map(row -> row.getString(1));
    }

    private static Iterator<Tuple2<Integer, Integer>> counts(Iterator<String> bodies, SharedVocabulary vocabulary) {
        var ids = new TermIds(IndexSchema.analyzer(vocabulary::get));
        Map<Integer, Integer> counts = new HashMap<>();
        while (bodies.hasNext()) {
            ForwardTerms.of(RecordJson.decode(bodies.next()), ids)
                    .all()
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        var pairs = new ArrayList<Tuple2<Integer, Integer>>(counts.size());
        counts.forEach((term, count) -> pairs.add(new Tuple2<>(term, count)));
        return pairs.iterator();
    }
}
