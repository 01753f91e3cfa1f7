package org.duijie.evaluation.judge;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.Need;
import org.duijie.corpus.store.Database;
import org.duijie.corpus.store.DatabasePlace;
import org.duijie.evaluation.EvaluationMessages;
import org.jdbi.v3.core.Handle;

/**
 * Pools and what judges said of them, kept in {@code judgments.db} in the data directory, or in a schema of PostgreSQL. What was written survives
 * the end of the process at any moment.
 *
 * <p>Safe for use by several threads and several processes at once. Every method throws {@link BrokenRule} ({@code store.full},
 * {@code store.readOnly}, {@code store.busy}, …) where the database fails.
 */
public final class JudgmentStore implements AutoCloseable {
    /** The name of the database in the data directory. */
    public static final String FILE = "judgments.db";

    private static final String NAME = "judgments";
    private static final String MIGRATIONS = "org/duijie/evaluation/judge/migration";
    private final Agreements agreements = new Agreements();

    private final Clock clock;
    private final Database database;

    private JudgmentStore(Database database, Clock clock) {
        this.clock = clock;
        this.database = database;
    }

    /**
     * Opens the store in a data directory, and makes both where they are missing.
     *
     * @param clock tells when pools and rounds are made
     * @return the store, to be closed by the caller
     * @throws BrokenRule {@code store.directory}, {@code store.open}, {@code store.corrupt}, {@code store.newer}
     */
    public static JudgmentStore open(Path directory, Clock clock) {
        return open(new DatabasePlace.Files(directory), clock);
    }

    /** As the other, wherever the store is. */
    public static JudgmentStore open(DatabasePlace place, Clock clock) {
        return new JudgmentStore(Database.open(place, NAME, MIGRATIONS), clock);
    }

    /** {@return whether there is a store in a data directory} */
    public static boolean isIn(Path directory) {
        return Files.exists(directory.resolve(FILE));
    }

    /**
     * Keeps a pool.
     *
     * @throws BrokenRule {@code judging.poolExists}
     */
    public void add(Pooling pooling) {
        inTransaction(handle -> {
            var pool = pooling.pool();
            int added = handle.execute(
                    "insert into pool (name, made_at, depth, seed, runs) values (?, ?, ?, ?, ?)"
                            + " on conflict (name) do nothing",
                    pool.name(),
                    pool.madeAt().toEpochMilli(),
                    pool.depth(),
                    pool.seed(),
                    String.join("\n", pool.runs()));
            if (added == 0) {
                throw new BrokenRule(EvaluationMessages.MESSAGES, "judging.poolExists", pool.name());
            }
            var topics = handle.prepareBatch("insert into topic (pool, topic, body) values (?, ?, ?)");
            pooling.needs().forEach(n -> topics.add(pool.name(), n.id(), json(n)));
            topics.execute();
            Rounds.insert(
                    handle,
                    pool.name(),
                    new Rounds.Round(1, pool.madeAt(), 0, pooling.pairs().size()),
                    pooling.pairs());
            return true;
        });
    }

    /** {@return the pools, the newest first} */
    public List<Pool> pools() {
        return with(handle -> handle.createQuery("select * from pool order by made_at desc, name")
                .map((row, context) -> pool(row))
                .list());
    }

    /**
     * {@return the judging of a pool}
     *
     * @throws UnknownPool {@code judging.pool}
     */
    public PoolJudging judging(String name) {
        return new PoolJudging(this, with(handle -> find(handle, name)).orElseThrow(() -> new UnknownPool(name)));
    }

    /**
     * Writes the store as of now into a file of its own, whatever is written meanwhile.
     *
     * @param copy must not exist
     * @throws BrokenRule {@code store.copy} on PostgreSQL
     */
    public void copyTo(Path copy) {
        database.copyTo(copy);
    }

    @Override
    public void close() {
        database.close();
    }

    Agreements agreements() {
        return agreements;
    }

    Instant now() {
        return clock.instant();
    }

    /** Does all of some writing or, if it throws, nothing of it. */
    <T> T inTransaction(Function<Handle, T> work) {
        return database.write(work);
    }

    <T> T with(Function<Handle, T> work) {
        return database.read(work);
    }

    private static Optional<Pool> find(Handle handle, String name) {
        return handle.createQuery("select * from pool where name = ?")
                .bind(0, name)
                .map((row, context) -> pool(row))
                .findOne();
    }

    private static Pool pool(ResultSet row) throws SQLException {
        return new Pool(
                row.getString("name"),
                Instant.ofEpochMilli(row.getLong("made_at")),
                row.getInt("depth"),
                row.getLong("seed"),
                row.getString("runs").lines().toList());
    }

    private static String json(Need need) {
        return new String(RecordJson.encode(need), StandardCharsets.UTF_8);
    }
}
