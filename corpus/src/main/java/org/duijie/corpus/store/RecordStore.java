package org.duijie.corpus.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duijie.corpus.duplicate.Membership;
import org.duijie.corpus.indicator.IndicatorJson;
import org.duijie.corpus.indicator.RecordIndicator;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.model.Need;
import org.jdbi.v3.core.Handle;

/**
 * The records and interactions, kept in {@code store.db} in the data directory or in a schema of PostgreSQL: the only truth, which everything
 * derived follows by the change sequence. Changes become visible in the order of their numbers.
 *
 * <p>Safe for use by several threads and several processes at once. Reading never waits for a writer and sees the last commit; writers
 * wait for each other. Every method throws {@link org.duijie.corpus.check.BrokenRule} ({@code store.full}, {@code store.readOnly},
 * {@code store.corrupt}, {@code store.busy}, …) where the database fails.
 */
public final class RecordStore implements AutoCloseable {
    /** The name of the database in the data directory. */
    public static final String FILE = "store.db";

    /** The name of the file without {@code .db}, and of the schema on PostgreSQL. */
    public static final String NAME = "store";

    private static final String MIGRATIONS = "org/duijie/corpus/store/migration";
    private static final int FETCH_SIZE = 500;

    private final Database database;
    private final ReentrantLock oneWriter = new ReentrantLock(true);
    private final String identity;
    private final ReentrantLock oneRefresh = new ReentrantLock();
    private volatile boolean indicatorsFresh;

    private RecordStore(Database database) {
        this.database = database;
        this.identity = with(RecordStore::readIdentity).orElseGet(this::makeIdentity);
    }

    /**
     * Opens the store in a data directory, and makes both where they are missing.
     *
     * @param directory the data directory
     * @return the store, to be closed by the caller
     * @throws org.duijie.corpus.check.BrokenRule {@code store.directory}, {@code store.open}, {@code store.corrupt}, {@code store.newer}
     */
    public static RecordStore open(Path directory) {
        return open(new DatabasePlace.Files(directory));
    }

    /** As the other, wherever the store is. */
    public static RecordStore open(DatabasePlace place) {
        return open(place, Map.of());
    }

    /** As the other, with settings of SQLite that go before the usual ones. */
    static RecordStore open(DatabasePlace place, Map<String, String> settings) {
        var database = Database.open(place, NAME, MIGRATIONS, settings);
        try {
            return new RecordStore(database);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * {@return whether some process, this one too, has the store in a directory open}
     *
     * @throws org.duijie.corpus.check.BrokenRule {@code store.corrupt} and the like if it cannot be read
     */
    public static boolean isInUse(Path directory) {
        return SqliteKind.isInUse(directory.resolve(FILE));
    }

    /** {@return a random id made with the store, by which a derived index can tell that it belongs to another store} */
    public String identity() {
        return identity;
    }

    /** {@return the record, or empty when there is none or it was deleted} */
    public Optional<CorpusRecord> find(Kind kind, String id) {
        if (id.indexOf('\0') >= 0) {
            return Optional.empty(); // no id; PostgreSQL fails where it is asked for such a text
        }
        return with(handle -> handle.createQuery(
                                "select body from record where kind = ? and id = ? and body is not null")
                        .bind(0, kind.code())
                        .bind(1, id)
                        .mapTo(String.class)
                        .findOne())
                .map(RecordJson::decode);
    }

    /**
     * {@return records by id; those that there are}
     *
     * @param ids some hundreds at most
     */
    public Map<String, CorpusRecord> find(Kind kind, Collection<String> ids) {
        var known = ids.stream().filter(id -> id.indexOf('\0') < 0).toList();
        return known.isEmpty()
                ? Map.of()
                : with(handle -> handle.createQuery(
                                "select body from record where kind = :kind and id in (<ids>) and body is not null")
                        .bind("kind", kind.code())
                        .bindList("ids", known)
                        .mapTo(String.class)
                        .map(RecordJson::decode)
                        .collect(Collectors.toMap(CorpusRecord::id, r -> r)));
    }

    /** {@return the quantified indicators that the store keeps with a record, by field and place} */
    public List<RecordIndicator> indicators(Kind kind, String id) {
        return with(handle -> handle.createQuery(
                                "select indicators from record where kind = ? and id = ? and indicators is not null")
                        .bind(0, kind.code())
                        .bind(1, id)
                        .mapTo(String.class)
                        .findOne())
                .map(IndicatorJson::decode)
                .orElse(List.of());
    }

    /** {@return the record with this id, of the first {@linkplain Kind kind} that has one} */
    public Optional<CorpusRecord> find(String id) {
        for (var kind : Kind.values()) {
            var record = find(kind, id);
            if (record.isPresent()) {
                return record;
            }
        }
        return Optional.empty();
    }

    /** {@return the number of the last change, 0 for a new store} */
    public long sequence() {
        return with(handle -> handle.createQuery("select value from counter where name = 'record'")
                .mapTo(Long.class)
                .one());
    }

    /**
     * Gives the last change of every record that changed after a point, in the order of the sequence and as of one moment. Records are
     * read one after the other, not held.
     *
     * @param after the sequence already known, 0 for everything
     * @param consumer is called on this thread; it may read from the store
     */
    public void forEachChange(long after, Consumer<Change> consumer) {
        forEachChange(after, Long.MAX_VALUE, consumer);
    }

    /** As the other, of the changes up to a number. */
    public void forEachChange(long after, long upTo, Consumer<Change> consumer) {
        atOnce(handle -> {
            handle.createQuery("select sequence, kind, id, body, record.number, canonical, indicators from record"
                            + " left join duplicate on duplicate.number = record.number"
                            + " where sequence > ? and sequence <= ? order by sequence")
                    .setFetchSize(FETCH_SIZE)
                    .bind(0, after)
                    .bind(1, upTo)
                    .map((row, context) -> new Change(
                            row.getLong("sequence"),
                            Kind.of(row.getString("kind")),
                            row.getString("id"),
                            Optional.ofNullable(row.getString("body")).map(RecordJson::decode),
                            Optional.of(new Membership(row.getLong("number"), row.getLong("canonical")))
                                    .filter(m -> m.canonical() > 0),
                            Optional.ofNullable(row.getString("indicators")).orElse(Change.NO_INDICATORS)))
                    .forEach(consumer);
            return true;
        });
    }

    /**
     * Gives kind and id of what not everybody may see, as far as it changed after a point: what was deleted, private needs, secret achievements.
     * Quick however much else changed, since no record is decoded.
     *
     * @param after the sequence already known
     */
    public void forEachWithdrawn(long after, BiConsumer<Kind, String> consumer) {
        atOnce(handle -> {
            handle.createQuery("select kind, id from record where sequence > ? and (body is null or shared <> 1)")
                    .setFetchSize(FETCH_SIZE)
                    .bind(0, after)
                    .map((row, context) ->
                            new Version(0, Kind.of(row.getString(1)), row.getString(2), Optional.empty()))
                    .forEach(v -> consumer.accept(v.kind(), v.id()));
            return true;
        });
    }

    /** {@return how many records there are of each kind, 0 for none} */
    public Map<Kind, Long> counts() {
        return counts("hash is not null");
    }

    /** {@return how many records of each kind everybody may see, 0 for none} */
    public Map<Kind, Long> publicCounts() {
        return counts("hash is not null and shared = 1");
    }

    /** {@return how many private needs some enterprises have} */
    public long privateNeeds(Set<String> enterprises) {
        return with(handle -> handle.createQuery(
                        "select body from record where kind = ? and hash is not null and shared <> 1")
                .setFetchSize(FETCH_SIZE)
                .bind(0, Kind.NEED.code())
                .mapTo(String.class)
                .withStream(bodies -> bodies.filter(body -> RecordJson.decode(body) instanceof Need need
                                && enterprises.contains(need.enterpriseId()))
                        .count()));
    }

    private Map<Kind, Long> counts(String which) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        for (var kind : Kind.values()) {
            counts.put(kind, 0L);
        }
        with(handle -> {
            handle.createQuery("select kind, count(*) as records from record where " + which + " group by kind")
                    .map((row, context) -> counts.put(Kind.of(row.getString("kind")), row.getLong("records")))
                    .list();
            return true;
        });
        return counts;
    }

    /** {@return the store as of now, to be closed by the caller} */
    public StoreSnapshot snapshot() {
        try {
            return new StoreSnapshot(database, database.openAtOneMoment());
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    /**
     * Writes the store as of now into a file of its own, whatever is written meanwhile; on return the copy survives a power cut.
     *
     * @param copy must not exist
     * @throws org.duijie.corpus.check.BrokenRule {@code store.copy} on PostgreSQL
     */
    public void copyTo(Path copy) {
        database.copyTo(copy);
    }

    /** {@return the clusters of near-duplicates} */
    public Duplicates duplicates() {
        return new Duplicates(this::with);
    }

    /** Finds the near-duplicates in a store that an earlier version wrote; every other writing does so too. Quick where there is nothing to do. */
    public void catchUpDuplicates() {
        write(writer -> true);
    }

    /**
     * {@return whether {@link #refreshIndicators} has nothing to do}
     */
    public boolean hasFreshIndicators() {
        if (!indicatorsFresh && StoredIndicators.areFresh(this)) {
            indicatorsFresh = true;
        }
        return indicatorsFresh;
    }

    /**
     * Looks for indicators again where those in the store may be of other rules than this program's. A record of which others are found is
     * changed to those who follow the sequence. Looked at once for each opening of the store; quick where there is nothing to do. Killed
     * at any moment, it is only to be done again; others can write meanwhile.
     */
    public void refreshIndicators(RefreshProgress progress) {
        oneRefresh.lock();
        try {
            if (!hasFreshIndicators()) {
                StoredIndicators.refresh(this, progress);
                indicatorsFresh = true;
            }
        } finally {
            oneRefresh.unlock();
        }
    }

    /**
     * Changes one record by what it is now, while no other changes it.
     *
     * @param change gives the record, of this kind and id, as it shall be; empty to leave it as it is
     * @return the record as it is now
     * @throws org.duijie.corpus.check.BrokenRule {@code record.foreign} if it came from another store, which alone may change it
     */
    public Optional<CorpusRecord> change(Kind kind, String id, UnaryOperator<Optional<CorpusRecord>> change) {
        return write(writer -> {
            var known = writer.find(kind, id);
            var changed = change.apply(known);
            if (changed.isPresent() && writer.put(kind, id, StoredForm.of(changed.get())) == StoreWriter.Put.FOREIGN) {
                throw writer.foreign(kind, id);
            }
            return changed.or(() -> known);
        });
    }

    /**
     * Deletes a record; what remains is its tombstone with a new sequence.
     *
     * @return whether there was one
     * @throws org.duijie.corpus.check.BrokenRule {@code record.foreign} if it came from another store, which alone may delete it
     */
    public boolean delete(Kind kind, String id) {
        return write(writer -> writer.delete(kind, id));
    }

    /**
     * Adds interactions, all or none. One that is there already, equal in every field, is passed over.
     *
     * @return how many were added
     */
    public long addInteractions(Iterable<Interaction> interactions) {
        return write(writer -> {
            long added = 0;
            for (var interaction : interactions) {
                added += writer.add(StoredForm.of(interaction)) ? 1 : 0;
            }
            return added;
        });
    }

    /** {@return how many interactions there are} */
    public long interactionCount() {
        return with(handle -> handle.createQuery("select count(*) from interaction")
                .mapTo(Long.class)
                .one());
    }

    /** Gives every interaction in the order of its arrival, as of one moment, one after the other, not held. */
    public void forEachInteraction(Consumer<Interaction> consumer) {
        atOnce(handle -> {
            handle.createQuery("select body from interaction order by sequence")
                    .setFetchSize(FETCH_SIZE)
                    .map((row, context) -> RecordJson.decodeInteraction(row.getString("body")))
                    .forEach(consumer);
            return true;
        });
    }

    /**
     * Gives the interactions of some events that arrived after a point, in the order of their arrival, as of one moment, not held. Others are not
     * decoded.
     *
     * @param after the number already known, 0 for all
     * @param consumer is given the interaction and its number
     */
    public void forEachInteraction(long after, Set<Event> events, ObjLongConsumer<Interaction> consumer) {
        var any = events.stream()
                .sorted()
                .map(e -> "body like '%\"event\":\"" + e.code() + "\"%'")
                .collect(Collectors.joining(" or "));
        atOnce(handle -> {
            handle
                    .createQuery("select sequence, body from interaction where sequence > ? and (" + any
                            + ") order by sequence")
                    .setFetchSize(FETCH_SIZE)
                    .bind(0, after)
                    .map((row, context) -> {
                        var interaction = RecordJson.decodeInteraction(row.getString("body"));
                        return Map.entry(interaction, row.getLong("sequence"));
                    })
                    .stream()
                    .filter(e -> events.contains(e.getKey().event()))
                    .forEach(e -> consumer.accept(e.getKey(), e.getValue()));
            return true;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /**
     * Does all of some writing or, if it throws, nothing of it.
     *
     * @return what the work returns
     */
    <T> T write(StoreWork<T> work) {
        oneWriter.lock();
        try (var connection = database.openToWrite();
                var writer = new StoreWriter(connection)) {
            var result = work.with(writer);
            writer.commit();
            return result;
        } catch (SQLException e) {
            throw database.fault(e);
        } finally {
            oneWriter.unlock();
        }
    }

    <T> T with(Function<Handle, T> work) {
        return database.read(work);
    }

    <T> T atOnce(Function<Handle, T> work) {
        return database.readAtOnce(work);
    }

    private static Optional<String> readIdentity(Handle handle) {
        return handle.createQuery("select value from property where name = 'identity'")
                .mapTo(String.class)
                .findOne();
    }

    /** Of several who open a new store at once the first gives it its identity. */
    private String makeIdentity() {
        return database.write(handle -> {
            handle.execute(
                    "insert into property (name, value) values ('identity', ?) on conflict (name) do nothing",
                    UUID.randomUUID().toString());
            StoredIndicators.noteEmpty(handle);
            return readIdentity(handle).orElseThrow();
        });
    }

    /** Writing that may fail in the database. */
    @FunctionalInterface
    interface StoreWork<T> {
        T with(StoreWriter writer) throws SQLException;
    }
}
