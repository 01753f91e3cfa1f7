package org.duijie.corpus.store;

import java.util.List;
import java.util.function.Function;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;
import org.jdbi.v3.core.Handle;

/** The clusters of near-duplicates that a store keeps, as of its last commit. Safe for use by several threads. */
public final class Duplicates {
    private static final String MEMBERS = "select body from record join duplicate on duplicate.number = record.number"
            + " where canonical = ? order by case when record.number = canonical then 0 else 1 end, id";

    private final Reading reading;

    Duplicates(Reading reading) {
        this.reading = reading;
    }

    /** Does something with the database. */
    @FunctionalInterface
    interface Reading {
        <T> T with(Function<Handle, T> work);
    }

    /**
     * Records of one thing.
     *
     * @param size how many they are
     * @param members the canonical record, then others by id
     */
    public record Cluster(long size, List<CorpusRecord> members) {
        /** Copies the list. */
        public Cluster {
            members = List.copyOf(members);
        }
    }

    /** {@return how many clusters of two and more records there are} */
    public long clusters() {
        return count("select count(*) from duplicate where number = canonical");
    }

    /** {@return how many records are in one} */
    public long records() {
        return count("select count(*) from duplicate");
    }

    /** {@return the other records of a record's cluster, the canonical one first, then by id; none for a record without} */
    public List<CorpusRecord> of(Kind kind, String id) {
        return reading.with(handle -> handle.createQuery("select canonical from duplicate"
                        + " join record on record.number = duplicate.number where kind = ? and id = ?")
                .bind(0, kind.code())
                .bind(1, id)
                .mapTo(Long.class)
                .findOne()
                .map(canonical -> members(handle, canonical, Integer.MAX_VALUE).stream()
                        .filter(r -> !r.id().equals(id))
                        .toList())
                .orElse(List.of()));
    }

    /**
     * {@return the largest clusters, largest first, ties by the canonical record's arrival}
     *
     * @param most how many
     * @param mostMembers how many records of each are given at most
     */
    public List<Cluster> largest(int most, int mostMembers) {
        return reading.with(handle -> handle.createQuery("select canonical, count(*) as size from duplicate"
                        + " group by canonical order by size desc, canonical limit ?")
                .bind(0, most)
                .map((row, context) ->
                        new Cluster(row.getLong("size"), members(handle, row.getLong("canonical"), mostMembers)))
                .list());
    }

    private static List<CorpusRecord> members(Handle handle, long canonical, int most) {
        return handle.createQuery(MEMBERS + " limit " + most)
                .bind(0, canonical)
                .mapTo(String.class)
                .map(RecordJson::decode)
                .list();
    }

    private long count(String query) {
        return reading.with(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
