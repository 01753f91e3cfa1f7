package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.duijie.corpus.CorpusMessages;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.duplicate.Clusters;
import org.duijie.corpus.duplicate.Likeness;
import org.duijie.corpus.json.RecordJson;
import org.duijie.corpus.model.CorpusRecord;
import org.duijie.corpus.model.Kind;

/**
 * One transaction of writing. It takes the write lock at once and keeps the counters in memory until {@link #commit}; closing
 * without a commit takes everything back. Plain JDBC with statements prepared once, since an import runs them a million times. For
 * one thread.
 */
final class StoreWriter implements Clusters.Records, AutoCloseable {
    /** What became of a record. */
    enum Put {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** Nothing, since another store's record of this id is held. */
        FOREIGN
    }

    private final Connection connection;
    private final PreparedStatement findHash;
    private final PreparedStatement insertRecord;
    private final PreparedStatement updateRecord;
    private final Claims claims;
    private final PreparedStatement readBody;
    private final PreparedStatement readId;
    private final PreparedStatement insertInteraction;
    private final Clusters clusters;
    private final long begin;
    private long recordSequence;
    private long interactionSequence;

    StoreWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        recordSequence = counter("record");
        interactionSequence = counter("interaction");
        begin = recordSequence;
        findHash = connection.prepareStatement("select hash, origin, number from record where kind = ? and id = ?");
        insertRecord = connection.prepareStatement(
                "insert into record (sequence, hash, body, version, shared, indicators, kind, id, number)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        updateRecord = connection.prepareStatement("update record set sequence = ?, hash = ?, body = ?, version = ?,"
                + " shared = case when ? = 1 then 1 when shared = 1 then 2 else shared end, indicators = ?,"
                + " kind = ?, id = ? where number = ?");
        claims = new Claims(connection, () -> ++recordSequence);
        readBody = connection.prepareStatement("select body from record where number = ?");
        readId = connection.prepareStatement("select id from record where number = ?");
        insertInteraction = connection.prepareStatement(
                "insert into interaction (sequence, hash, body) values (?, ?, ?) on conflict (hash) do nothing");
        clusters = new Clusters(connection, this);
        clusters.catchUp();
        StoredIndicators.noteWriting(connection);
    }

    Connection connection() {
        return connection;
    }

    /**
     * Takes a claim from a feed.
     *
     * @param source the store whose feed it is
     */
    Claims.Outcome take(Claim claim, String source) throws SQLException {
        return clustering(claim.kind(), claim.id(), () -> claims.take(claim, source));
    }

    /** {@return the record, or empty when there is none or it was deleted} */
    Optional<CorpusRecord> find(Kind kind, String id) throws SQLException {
        var number = live(kind, id);
        return number.isPresent() ? Optional.of(read(number.getAsLong())) : Optional.empty();
    }

    /** {@return what became of the record: a deleted one that comes again is added} */
    Put put(Kind kind, String id, StoredForm form) throws SQLException {
        return put(kind, id, form, false);
    }

    /**
     * As the other.
     *
     * @param adopt whether another store's record of this id is taken over
     */
    Put put(Kind kind, String id, StoredForm form, boolean adopt) throws SQLException {
        findHash.setString(1, kind.code());
        findHash.setString(2, id);
        try (var row = findHash.executeQuery()) {
            boolean known = row.next();
            var before = known ? row.getString(1) : null;
            if (form.hash().equals(before)) {
                return Put.UNCHANGED;
            }
            if (known && !row.getString(2).isEmpty()) {
                return clustering(kind, id, () -> claims.put(kind, id, form, adopt));
            }
            long number = known ? row.getLong(3) : recordSequence + 1;
            if (before != null) {
                clusters.removed(number, read(number));
            }
            write(known ? updateRecord : insertRecord, kind, id, form, number);
            clusters.added(number, form.likeness());
            return before == null ? Put.ADDED : Put.CHANGED;
        }
    }

    /** @throws BrokenRule {@code record.foreign} if it is another store's, which alone may delete it */
    boolean delete(Kind kind, String id) throws SQLException {
        findHash.setString(1, kind.code());
        findHash.setString(2, id);
        try (var row = findHash.executeQuery()) {
            if (!row.next() || row.getString(1) == null) {
                return false;
            }
            if (!row.getString(2).isEmpty()) {
                throw foreign(kind, id);
            }
        }
        clustering(kind, id, () -> {
            claims.deleteOwn(kind, id);
            return true;
        });
        return true;
    }

    /** Does what may change a record, and tells its cluster. */
    private <T> T clustering(Kind kind, String id, Change<T> change) throws SQLException {
        var before = live(kind, id);
        if (before.isPresent()) {
            clusters.removed(before.getAsLong(), read(before.getAsLong()));
        }
        var result = change.make();
        var after = live(kind, id);
        if (after.isPresent()) {
            clusters.added(after.getAsLong(), Likeness.of(read(after.getAsLong())));
        }
        return result;
    }

    /** The number of a record that is not deleted. */
    private OptionalLong live(Kind kind, String id) throws SQLException {
        findHash.setString(1, kind.code());
        findHash.setString(2, id);
        try (var row = findHash.executeQuery()) {
            return row.next() && row.getString(1) != null ? OptionalLong.of(row.getLong(3)) : OptionalLong.empty();
        }
    }

    @FunctionalInterface
    private interface Change<T> {
        T make() throws SQLException;
    }

    /** {@return the rule that a record of another store is changed there, which names it} */
    BrokenRule foreign(Kind kind, String id) throws SQLException {
        try (var find = connection.prepareStatement("select record.origin, origin.name from record left join origin"
                + " on origin.identity = record.origin where kind = ? and id = ?")) {
            find.setString(1, kind.code());
            find.setString(2, id);
            try (var row = find.executeQuery()) {
                row.next();
                var name = Optional.ofNullable(row.getString(2)).orElse("");
                return new BrokenRule(
                        CorpusMessages.MESSAGES, "record.foreign", kind.code(), id, name, row.getString(1));
            }
        }
    }

    /** {@return whether it was new} */
    boolean add(StoredForm interaction) throws SQLException {
        insertInteraction.setLong(1, interactionSequence + 1);
        insertInteraction.setString(2, interaction.hash());
        insertInteraction.setString(3, interaction.json());
        boolean added = insertInteraction.executeUpdate() == 1;
        interactionSequence += added ? 1 : 0;
        return added;
    }

    /**
     * Brings the clusters of near-duplicates in step with what was written so far.
     *
     * @return how many records now belong to another's cluster and did not before
     */
    long cluster() throws SQLException {
        var outcome = clusters.settle();
        renumber(outcome.changed());
        return outcome.joined();
    }

    void commit() throws SQLException {
        cluster();
        setCounter("record", recordSequence);
        setCounter("interaction", interactionSequence);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback(); // nothing is left to take back after a commit
    }

    private void write(PreparedStatement statement, Kind kind, String id, StoredForm form, long number)
            throws SQLException {
        statement.setLong(1, ++recordSequence);
        statement.setString(2, form.hash());
        statement.setString(3, form.json());
        statement.setLong(4, recordSequence);
        statement.setInt(5, form.isPublic() ? StoredClaim.SHARED : StoredClaim.NEVER_PUBLIC);
        statement.setString(6, form.indicators());
        statement.setString(7, kind.code());
        statement.setString(8, id);
        statement.setLong(9, number);
        statement.executeUpdate();
    }

    /**
     * Gives records other indicators, unless they have changed meanwhile; a change to those who follow the sequence.
     *
     * @return how many
     */
    long refresh(List<StoredIndicators.Found> found) throws SQLException {
        long before = recordSequence;
        try (var update = connection.prepareStatement(
                "update record set indicators = ?, sequence = ? where number = ? and hash = ?")) {
            for (var one : found) {
                update.setString(1, one.indicators());
                update.setLong(2, recordSequence + 1);
                update.setLong(3, one.number());
                update.setString(4, one.hash());
                recordSequence += update.executeUpdate();
            }
        }
        return recordSequence - before;
    }

    /** Gives records another cluster of which is a change to those who follow the sequence, unless they have changed anyway. */
    private void renumber(Collection<Long> numbers) throws SQLException {
        try (var update = connection.prepareStatement(
                "update record set sequence = ? where number = ? and sequence <= ? and hash is not null")) {
            for (long number : numbers) {
                update.setLong(1, recordSequence + 1);
                update.setLong(2, number);
                update.setLong(3, begin);
                recordSequence += update.executeUpdate();
            }
        }
    }

    @Override
    public String readId(long number) throws SQLException {
        readId.setLong(1, number);
        try (var row = readId.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public CorpusRecord read(long number) throws SQLException {
        readBody.setLong(1, number);
        try (var row = readBody.executeQuery()) {
            row.next();
            return RecordJson.decode(row.getString(1));
        }
    }

    /** Written before it is read, so that the write lock is taken before anything is seen. */
    private long counter(String name) throws SQLException {
        try (var lock = connection.prepareStatement("update counter set value = value where name = ?");
                var read = connection.prepareStatement("select value from counter where name = ?")) {
            lock.setString(1, name);
            lock.executeUpdate();
            read.setString(1, name);
            try (var row = read.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void setCounter(String name, long value) throws SQLException {
        try (var update = connection.prepareStatement("update counter set value = ? where name = ?")) {
            update.setLong(1, value);
            update.setString(2, name);
            update.executeUpdate();
        }
    }
}
