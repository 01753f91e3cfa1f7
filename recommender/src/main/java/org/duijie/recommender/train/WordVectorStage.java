package org.duijie.recommender.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.ml.feature.Word2Vec;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.duijie.corpus.model.Kind;
import org.duijie.recommender.vector.TextWords;
import org.duijie.recommender.vector.WordVectors;

/** Learns {@link WordVectors} of the words of technologies and needs, by MLlib's skip-gram with hierarchical softmax. */
final class WordVectorStage implements Stage<WordVectors> {
    private static final List<Kind> KINDS = List.of(Kind.ACHIEVEMENT, Kind.PATENT, Kind.NEED);
    /** One part: those of one process would all write to the same arrays at once, each time with another result. */
    private static final int PARTS = 1;
    /** With fewer words of text there is nothing to learn. */
    private static final long LEAST_WORDS = 1_000;

    private static final long SAMPLED = 2_000;
    /** Words that make up more than this share of all text count less than half. */
    private static final double RARE = 1e-3;

    @Override
    public String name() {
        return "vectors";
    }

    @Override
    public Optional<WordVectors> run(Workshop workshop) {
        var settings = workshop.request().vectors();
        var texts = texts(workshop).persist(StorageLevel.MEMORY_AND_DISK());
        long words =
                texts.isEmpty() ? 0 : texts.agg(sum(size(col("words")))).first().getLong(0);
        if (words < LEAST_WORDS) {
            return Optional.empty();
        }
        int least = settings.leastCount(words);
        var weights = weights(workshop, texts, words, least);
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        var model = new Word2Vec()
                .setInputCol("words")
                .setOutputCol("vector")
                .setVectorSize(settings.dimension())
                .setWindowSize(settings.window())
                .setMinCount(least)
                .setNumPartitions(PARTS)
                .setMaxIter(settings.passes(words))
                .setSeed(workshop.request().seed())
                .fit(texts);
        var vectors = WordVectors.of(vectors(model.getVectors()), weights);
        return Optional.of(vectors.withCommon(new CommonComponent(vectors).of(workshop.context(), texts)));
    }

    /** The words of each text, as column {@code words}; of more text than is wanted, a share by the hash of the id. */
    private static Dataset<Row> texts(Workshop workshop) {
        var cut = new TextCut(workshop.vocabulary(), workshop.request().seed(), share(workshop));
        return workshop.store()
                .records(KINDS)
                .flatMap(cut, Encoders.STRING())
                .select(split(col("value"), " ").as("words"));
    }

    private static double share(Workshop workshop) {
        var sample = workshop.store().sample(KINDS, SAMPLED);
        var cutter = new TextWords(workshop.vocabulary().get());
        double each = sample.some().stream()
                .mapToInt(record -> cutter.of(record).size())
                .average()
                .orElse(0);
        return Math.min(1, workshop.request().vectors().mostWords() / Math.max(1, each * sample.count()));
    }

    /** What each frequent word counts in a text: a/(a+p), p its share of all words, times its weight as a stop word. */
    private static Map<String, Float> weights(Workshop workshop, Dataset<Row> texts, long words, int least) {
        var stopTerms = workshop.vocabulary().get().stopTerms();
        var weights = new HashMap<String, Float>();
        texts.select(explode(col("words")).as("word"))
                .groupBy("word")
                .count()
                .filter(col("count").geq(least))
                .toLocalIterator()
                .forEachRemaining(row -> {
                    double share = (double) row.getLong(1) / words;
                    weights.put(row.getString(0), (float) (RARE / (RARE + share) * stopTerms.weight(row.getString(0))));
                });
        return weights;
    }

    private static Map<String, float[]> vectors(Dataset<Row> rows) {
        var vectors = new HashMap<String, float[]>();
        rows.toLocalIterator().forEachRemaining(row -> {
            var numbers = row.<Vector>getAs(1).toArray();
            var vector = new float[numbers.length];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) numbers[i];
            }
            vectors.put(row.getString(0), vector);
        });
        return vectors;
    }
}
