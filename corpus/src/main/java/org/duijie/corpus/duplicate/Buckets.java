package org.duijie.corpus.duplicate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which records share a bucket, in the table {@code likeness}. New rows are gathered in memory and written in the order of the buckets,
 * since writing them one by one would touch a page of the database for each. For one thread, within one transaction.
 */
final class Buckets implements AutoCloseable {
    /** The most records of a bucket that are looked at: those that go first. */
    static final int MOST_LOOKED_AT = 12;

    /** Records gathered in memory, about 250 MB; their position must fit into {@link #POSITION_BITS}. */
    private static final int MOST_GATHERED = 1_000_000;

    private static final int POSITION_BITS = 20;
    private static final int ROWS_AT_ONCE = 1_000;

    private final PreparedStatement insert;
    private final PreparedStatement delete;
    private final PreparedStatement first;
    private final PreparedStatement any;
    private final Map<Long, Likeness> gathered = new HashMap<>();
    private final Map<Long, Long> shared = new HashMap<>();

    Buckets(Connection connection) throws SQLException {
        insert = connection.prepareStatement("insert into likeness (bucket, rank, number) values (?, ?, ?)");
        delete = connection.prepareStatement("delete from likeness where bucket = ? and rank = ? and number = ?");
        first = connection.prepareStatement(
                "select rank, number from likeness where bucket = ? order by rank, number limit " + MOST_LOOKED_AT);
        any = connection.prepareStatement("select number from likeness limit 1");
    }

    void add(long number, Likeness likeness) throws SQLException {
        gathered.put(number, likeness);
        if (gathered.size() == MOST_GATHERED) {
            write();
        }
    }

    void remove(long number, Likeness likeness) throws SQLException {
        shared.remove(number);
        if (gathered.remove(number) != null) {
            return;
        }
        for (long bucket : likeness.buckets()) {
            delete.setLong(1, bucket);
            delete.setLong(2, likeness.rank());
            delete.setLong(3, number);
            delete.executeUpdate();
        }
    }

    /** {@return the records added that share a bucket with another, by number with their rank; they are told once} */
    Map<Long, Long> takeShared() throws SQLException {
        write();
        var taken = Map.copyOf(shared);
        shared.clear();
        return taken;
    }

    /** {@return the records that share a bucket with this likeness, by number with their rank} */
    Map<Long, Long> beside(Likeness likeness) throws SQLException {
        var beside = new HashMap<Long, Long>();
        for (long bucket : likeness.buckets()) {
            read(bucket, beside);
        }
        return beside;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        delete.close();
        first.close();
        any.close();
    }

    private void read(long bucket, Map<Long, Long> into) throws SQLException {
        first.setLong(1, bucket);
        try (var row = first.executeQuery()) {
            while (row.next()) {
                into.put(row.getLong(2), row.getLong(1));
            }
        }
    }

    private void write() throws SQLException {
        var numbers =
                gathered.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        var likenesses = Arrays.stream(numbers).mapToObj(gathered::get).toArray(Likeness[]::new);
        var places = inOrder(likenesses);
        boolean empty = isEmpty();
        int written = 0;
        for (int from = 0; from < places.length; ) {
            int to = from + 1;
            while (to < places.length && prefix(places[to]) == prefix(places[from])) {
                to++;
            }
            writeOne(places, from, to, numbers, likenesses, empty);
            from = to;
            if (++written % ROWS_AT_ONCE == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        gathered.clear();
    }

    /** Writes the rows of buckets that begin alike: nearly always those of one. */
    private void writeOne(long[] places, int from, int to, long[] numbers, Likeness[] likenesses, boolean empty)
            throws SQLException {
        boolean alone = to - from == 1 && (empty || isNew(places[from], likenesses));
        for (int i = from; i < to; i++) {
            int position = position(places[i]);
            var likeness = likenesses[position];
            if (!alone) {
                shared.put(numbers[position], likeness.rank());
            }
            if (i > from && position == position(places[i - 1])) {
                continue; // two buckets of one record that begin alike
            }
            for (long bucket : likeness.buckets()) {
                if (prefix(bucket) == prefix(places[from])) {
                    insert.setLong(1, bucket);
                    insert.setLong(2, likeness.rank());
                    insert.setLong(3, numbers[position]);
                    insert.addBatch();
                }
            }
        }
    }

    private boolean isNew(long place, Likeness[] likenesses) throws SQLException {
        var present = new HashMap<Long, Long>();
        for (long bucket : likenesses[position(place)].buckets()) {
            if (prefix(bucket) == prefix(place)) {
                read(bucket, present);
            }
        }
        return present.isEmpty();
    }

    private boolean isEmpty() throws SQLException {
        try (var row = any.executeQuery()) {
            return !row.next();
        }
    }

    /** Each bucket's first bits and the position of its record, sorted: primitive numbers sort ten times faster than rows. */
    private static long[] inOrder(Likeness[] likenesses) {
        int count = 0;
        for (var likeness : likenesses) {
            count += likeness.buckets().length;
        }
        var places = new long[count];
        int next = 0;
        for (int i = 0; i < likenesses.length; i++) {
            for (long bucket : likenesses[i].buckets()) {
                places[next++] = prefix(bucket) | i;
            }
        }
        Arrays.sort(places);
        return places;
    }

    private static int position(long place) {
        return (int) (place & ((1 << POSITION_BITS) - 1));
    }

    private static long prefix(long bucket) {
        return bucket >> POSITION_BITS << POSITION_BITS;
    }
}
