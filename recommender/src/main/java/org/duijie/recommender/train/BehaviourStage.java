package org.duijie.recommender.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.duijie.recommender.behaviour.BehaviourModel;
import org.duijie.recommender.behaviour.EventSlot;

/**
 * Learns a {@link BehaviourModel} of all interactions. They are read and put together once, to a row for each actor and item; ids become
 * numbers by tables that each process gets.
 */
final class BehaviourStage implements Stage<BehaviourModel> {
    private static final StructType DEED = new StructType()
            .add("actor", DataTypes.StringType, false)
            .add("item", DataTypes.StringType, false)
            .add("event", DataTypes.IntegerType, false)
            .add("examined", DataTypes.LongType, false);

    @Override
    public String name() {
        return "behaviour";
    }

    @Override
    public Optional<BehaviourModel> run(Workshop workshop) {
        if (!workshop.store().hasInteractions()) {
            return Optional.empty();
        }
        var deeds = workshop.store().interactions().map(new DeedReader(), Encoders.row(DEED));
        var pairs = together(deeds, "actor", "item").persist(StorageLevel.MEMORY_AND_DISK());
        return Optional.of(new BehaviourTables(workshop, pairs).model());
    }

    /** Counts of each event, as columns {@code event0}, …, and the sum of {@code examined}, for each value of the keys. */
    private static Dataset<Row> together(Dataset<Row> deeds, String key, String... more) {
        var sums = new ArrayList<Column>();
        for (int slot = 0; slot < EventSlot.COUNT; slot++) {
            var happened = when(col("event").equalTo(slot), 1).otherwise(0);
            sums.add(sum(happened).as(column(slot)));
        }
        sums.add(sum("examined").as("examined"));
        return deeds.groupBy(key, more)
                .agg(sums.getFirst(), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    static String column(int slot) {
        return "event" + slot;
    }
}
