package org.duijie.recommender.train;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.recommender.behaviour.EventSlot;

/** Reads an interaction's JSON, wherever it is. */
record DeedReader() implements MapFunction<Row, Row> {
    /** An examination that is certain: whole numbers add up to the same in any order. */
    static final long CERTAIN = 1_000_000;

    @Override
    public Row call(Row row) {
        var interaction = RecordJson.decodeInteraction(row.getString(0));
        return RowFactory.create(
                interaction.actor(), interaction.item(), EventSlot.of(interaction.event()), examined(interaction));
    }

    /**
     * How probably the item was examined where it was shown: the reciprocal of its place, as in the position-based model; certainly where no
     * place is given.
     */
    private static long examined(Interaction interaction) {
        return interaction.event() == Event.IMPRESSION
                ? CERTAIN / interaction.position().orElse(1)
                : 0;
    }
}
