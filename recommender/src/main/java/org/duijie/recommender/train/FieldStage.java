package org.duijie.recommender.train;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.forward.ForwardTerms;
import org.duijie.indexer.forward.TermIds;
import org.duijie.indexer.schema.IndexSchema;
import org.duijie.recommender.field.FieldCentroids;
import org.duijie.recommender.field.FieldScheme;
import org.duijie.recommender.field.FieldTerms;
import scala.Tuple2;

/** Learns {@link FieldCentroids} from the records of the store that have codes. */
final class FieldStage implements Stage<FieldCentroids> {
    /** Of more records a share is looked at: fields hardly change beyond. */
    private static final long MOST_RECORDS = 30_000;
    /** With fewer records that have codes of a scheme, nothing is learned for it. */
    private static final int LEAST_RECORDS = 100;
    /** A field of a single record is that record's matter rather than a field. */
    private static final int LEAST_OF_FIELD = 2;
    /** The strongest terms of a field suffice. */
    private static final int MOST_TERMS = 2_000;
    /** Values are added up as whole numbers, so that the sum is the same in any order. */
    private static final double ONE = 1 << 20;

    private static final int PARTS = 2;

    private final String folder;

    /** @param folder where all processes see the weights of terms */
    FieldStage(String folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "fields";
    }

    /** The sum of a field's records. */
    private record Centroid(String field, int records, TreeMap<Integer, Float> values) implements Serializable {}

    @Override
    public Optional<FieldCentroids> run(Workshop workshop) {
        var vocabulary = workshop.vocabulary();
        var terms = folder;
        var found = bodies(workshop)
                .mapPartitionsToPair(part -> coded(part, vocabulary, terms))
                .groupByKey(PARTS)
                .map(field -> centroid(field._1(), field._2()))
                .filter(c -> c.records() >= LEAST_OF_FIELD)
                .collect();
        var centroids = new TreeMap<String, SortedMap<Integer, Float>>();
        for (var scheme : FieldScheme.values()) {
            var its = found.stream()
                    .filter(c -> c.field().startsWith(FieldCentroids.name(scheme, "")))
                    .toList();
            if (its.size() > 1 && its.stream().mapToInt(Centroid::records).sum() >= LEAST_RECORDS) {
                its.forEach(c -> centroids.put(c.field(), c.values()));
            }
        }
        return centroids.isEmpty() ? Optional.empty() : Optional.of(FieldCentroids.of(centroids));
    }

    private static JavaRDD<String> bodies(Workshop workshop) {
        long step = Math.max(1, (workshop.store().sequence() + MOST_RECORDS - 1) / MOST_RECORDS);
        return workshop.store()
                .records(List.of(Kind.values()))
                .javaRDD()
                .filter(row -> Math.floorMod(row.getString(0).hashCode(), step) == 0)
                .map(row -> row.getString(1));
    }

    /** The terms of each record with codes, by field. */
    private static Iterator<Tuple2<String, FieldTerms>> coded(
            Iterator<String> bodies, SharedVocabulary vocabulary, String folder) {
        var ids = new TermIds(IndexSchema.analyzer(vocabulary::get));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(bodies, 0), false)
                .map(RecordJson::decode)
                .filter(record -> !fields(record).isEmpty())
                .flatMap(record -> {
                    var terms = FieldTerms.of(ForwardTerms.of(record, ids), TermSource.of(folder));
                    return fields(record).stream().map(field -> new Tuple2<>(field, terms));
                })
                .iterator();
    }

    private static List<String> fields(CorpusRecord record) {
        return Stream.of(FieldScheme.values())
                .flatMap(scheme -> scheme.of(record).stream().map(code -> FieldCentroids.name(scheme, code)))
                .toList();
    }

    private static Centroid centroid(String field, Iterable<FieldTerms> records) {
        var sums = new HashMap<Integer, Long>();
        int count = 0;
        for (var record : records) {
            record.forEach((term, value) -> sums.merge(term, Math.round(ONE * value), Long::sum));
            count++;
        }
        var strongest = sums.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        double length = Math.sqrt(strongest.stream()
                .mapToDouble(e -> (double) e.getValue() * e.getValue())
                .sum());
        var values = new TreeMap<Integer, Float>();
        strongest.stream()
                .limit(MOST_TERMS)
                .filter(e -> e.getValue() > 0)
                .forEach(e -> values.put(e.getKey(), (float) (e.getValue() / length)));
        return new Centroid(field, count, values);
    }
}
