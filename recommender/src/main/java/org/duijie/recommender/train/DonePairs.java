package org.duijie.recommender.train;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.duijie.recommender.behaviour.Deeds;

/** Brings what each actor did with which items together in this process. */
final class DonePairs {
    private static final int PACK = 10_000;
    private static final int PAIR_BYTES = 9;

    private DonePairs() {}

    /** {@return the pairs of a table sorted by actor and item} */
    static Deeds of(int actors, Dataset<Row> sorted) {
        var packs = new ArrayList<byte[]>();
        sorted.mapPartitions((MapPartitionsFunction<Row, byte[]>) DonePairs::packs, Encoders.BINARY())
                .toLocalIterator()
                .forEachRemaining(packs::add);
        int count = Math.toIntExact(packs.stream().mapToLong(p -> p.length).sum() / PAIR_BYTES);
        var starts = new int[actors + 1];
        var items = new int[count];
        var events = new byte[count];
        int at = 0;
        for (var pack : packs) {
            for (var buffer = ByteBuffer.wrap(pack); buffer.hasRemaining(); at++) {
                starts[buffer.getInt() + 1]++;
                items[at] = buffer.getInt();
                events[at] = buffer.get();
            }
        }
        for (int i = 0; i < actors; i++) {
            starts[i + 1] += starts[i];
        }
        return new Deeds(starts, items, events);
    }

    private static Iterator<byte[]> packs(Iterator<Row> rows) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public byte[] next() {
                var buffer = ByteBuffer.allocate(PACK * PAIR_BYTES);
                while (buffer.hasRemaining() && rows.hasNext()) {
                    var row = rows.next();
                    buffer.putInt(row.getInt(0)).putInt(row.getInt(1)).put((byte) row.getInt(2));
                }
                return Arrays.copyOf(buffer.array(), buffer.position());
            }
        };
    }
}
