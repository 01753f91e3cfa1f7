package org.duijie.recommender.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.EventSlot;
import org.duijie.recommender.behaviour.Factors;
import org.duijie.recommender.behaviour.ItemStatistics;
import org.duijie.recommender.internal.SortedTexts;

/** Makes the tables of a {@link BehaviourModel} of what was done with each pair of actor and item. */
final class BehaviourTables {
    /** Two blocks: their sum is the same in either order. */
    private static final int BLOCKS = 2;

    private final Workshop workshop;
    private final Dataset<Row> pairs;
    private final Dataset<Row> itemSums;
    private final SortedTexts actors;
    private final SortedTexts items;

    /**
     * Finds the ids.
     *
     * @param pairs actor, item, counts of events, examinations
     */
    BehaviourTables(Workshop workshop, Dataset<Row> pairs) {
        this.workshop = workshop;
        this.pairs = pairs;
        this.itemSums = itemSums(pairs).persist(StorageLevel.MEMORY_AND_DISK());
        this.actors = texts(pairs.select("actor").distinct());
        this.items = texts(itemSums.select("item"));
    }

    private static Dataset<Row> itemSums(Dataset<Row> pairs) {
        var sums = new ArrayList<Column>();
        for (int slot = 0; slot < EventSlot.COUNT; slot++) {
            sums.add(sum(BehaviourStage.column(slot)));
        }
        return pairs.groupBy("item").agg(sum("examined"), sums.toArray(Column[]::new));
    }

    private static SortedTexts texts(Dataset<Row> rows) {
        var texts = new ArrayList<String>();
        rows.toLocalIterator().forEachRemaining(row -> texts.add(row.getString(0)));
        return SortedTexts.of(texts);
    }

    BehaviourModel model() {
        var numbers = workshop.context().broadcast(new PairNumbers(actors, items));
        var numbered = pairs.mapPartitions(new PairNumbering(numbers), Encoders.row(PairNumbering.PAIR))
                .sort("actor", "item")
                .persist(StorageLevel.MEMORY_AND_DISK());
        var deeds = DonePairs.of(actors.size(), numbered);
        int rank = workshop.request().behaviour().rank();
        var actorFactors = new float[Math.multiplyExact(actors.size(), rank)];
        var itemFactors = new float[Math.multiplyExact(items.size(), rank)];
        factorise(numbered.filter(col("confidence").gt(0)), actorFactors, itemFactors);
        numbers.destroy();
        return new BehaviourModel(
                actors,
                items,
                rank,
                new Factors(rank, actorFactors),
                new Factors(rank, itemFactors),
                statistics(),
                deeds);
    }

    private ItemStatistics statistics() {
        var counts = new int[Math.multiplyExact(items.size(), EventSlot.COUNT)];
        var examined = new float[items.size()];
        itemSums.toLocalIterator().forEachRemaining(row -> {
            int item = items.indexOf(row.getString(0));
            examined[item] = (float) ((double) row.getLong(1) / DeedReader.CERTAIN);
            for (int slot = 0; slot < EventSlot.COUNT; slot++) {
                counts[item * EventSlot.COUNT + slot] = (int) Math.min(Integer.MAX_VALUE, row.getLong(2 + slot));
            }
        });
        return new ItemStatistics(counts, examined);
    }

    private void factorise(Dataset<Row> preferences, float[] actorFactors, float[] itemFactors) {
        if (preferences.isEmpty()) {
            return;
        }
        var settings = workshop.request().behaviour();
        var model = new ALS()
                .setImplicitPrefs(true)
                .setUserCol("actor")
                .setItemCol("item")
                .setRatingCol("confidence")
                .setRank(settings.rank())
                .setMaxIter(settings.iterations())
                .setRegParam(settings.regularisation())
                .setAlpha(settings.alpha())
                .setNumUserBlocks(BLOCKS)
                .setNumItemBlocks(BLOCKS)
                .setSeed(workshop.request().seed())
                .fit(preferences);
        take(model.userFactors(), actorFactors, settings.rank());
        take(model.itemFactors(), itemFactors, settings.rank());
    }

    private static void take(Dataset<Row> factors, float[] into, int rank) {
        factors.map((MapFunction<Row, byte[]>) BehaviourTables::packed, Encoders.BINARY())
                .toLocalIterator()
                .forEachRemaining(bytes -> {
                    var row = ByteBuffer.wrap(bytes);
                    row.position(Integer.BYTES).asFloatBuffer().get(into, row.getInt(0) * rank, rank);
                });
    }

    /** A number and factors as bytes, which take a fraction of what a row's objects would. */
    private static byte[] packed(Row row) {
        List<Float> factors = row.getList(1);
        var bytes = ByteBuffer.allocate(Integer.BYTES + Float.BYTES * factors.size());
        bytes.putInt(row.getInt(0));
        factors.forEach(bytes::putFloat);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
