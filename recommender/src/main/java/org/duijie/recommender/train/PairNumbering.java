package org.duijie.recommender.train;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.duijie.corpus.model.Event;
import org.duijie.recommender.behaviour.EventSlot;
import org.duijie.recommender.behaviour.EventWeights;

/** Gives pairs their numbers, wherever they are, and leaves out those with whom nothing but impressions happened. */
record PairNumbering(Broadcast<PairNumbers> sent) implements MapPartitionsFunction<Row, Row> {
    static final StructType PAIR = new StructType()
            .add("actor", DataTypes.IntegerType, false)
            .add("item", DataTypes.IntegerType, false)
            .add("events", DataTypes.IntegerType, false)
            .add("confidence", DataTypes.FloatType, false);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        var numbers = sent.value();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
                .map(row -> numbered(row, numbers))
                .filter(Objects::nonNull)
                .iterator();
    }

    private static Row numbered(Row row, PairNumbers numbers) {
        var counts = new int[EventSlot.COUNT];
        int events = 0;
        for (var event : Event.values()) {
            counts[EventSlot.of(event)] = (int) Math.min(Integer.MAX_VALUE, row.getLong(2 + EventSlot.of(event)));
            boolean happened = event != Event.IMPRESSION && counts[EventSlot.of(event)] > 0;
            events |= happened ? 1 << EventSlot.of(event) : 0;
        }
        return events == 0
                ? null
                : RowFactory.create(
                        numbers.actors().indexOf(row.getString(0)),
                        numbers.items().indexOf(row.getString(1)),
                        events,
                        (float) EventWeights.confidence(counts));
    }
}
