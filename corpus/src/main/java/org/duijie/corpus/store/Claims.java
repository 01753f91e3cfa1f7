package org.duijie.corpus.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.duijie.corpus.model.Kind;

/**
 * Records of which several stores say something. For each origin its latest claim is kept: the one that goes before the others
 * ({@link StoredClaim#precedence}) in {@code record}, where everybody reads it, the others in {@code contender}. Since each origin's claims
 * are ordered by version and the choice among them depends on nothing else, all stores that know the same claims hold the same record. Works
 * within the transaction of a {@link StoreWriter}. For one thread.
 */
final class Claims {
    /** What a claim of a feed did to the record that everybody reads here. */
    enum Taken {
        ADDED,
        CHANGED,
        DELETED,
        /** It was known, or other readers see no difference. */
        UNCHANGED,
        /** Older than what is here, or another store's goes before it, or it is this store's own. */
        SKIPPED
    }

    /**
     * What became of a claim.
     *
     * @param contended whether it was news, and another store has a record of the same id
     */
    record Outcome(Taken taken, boolean contended) {}

    private final String self;
    private final LongSupplier nextSequence;
    private final PreparedStatement held;
    private final PreparedStatement contenders;
    private final PreparedStatement putRecord;
    private final PreparedStatement numberRecord;
    private final PreparedStatement putContender;
    private final PreparedStatement removeContender;

    Claims(Connection connection, LongSupplier nextSequence) throws SQLException {
        this.nextSequence = nextSequence;
        held = connection.prepareStatement(select("record"));
        contenders = connection.prepareStatement(select("contender"));
        putRecord = connection.prepareStatement(upsert("record", "kind, id"));
        numberRecord = connection.prepareStatement(
                "update record set number = sequence where kind = ? and id = ? and number is null");
        putContender = connection.prepareStatement(upsert("contender", "kind, id, origin"));
        removeContender = connection.prepareStatement("delete from contender where kind = ? and id = ? and origin = ?");
        try (var identity = connection.prepareStatement("select value from property where name = 'identity'");
                var row = identity.executeQuery()) {
            row.next();
            self = row.getString(1);
        }
    }

    /**
     * Takes a claim from a feed.
     *
     * @param source the store whose feed it is
     */
    Outcome take(Claim claim, String source) throws SQLException {
        if (claim.origin().equals(self)) {
            return new Outcome(Taken.SKIPPED, false);
        }
        var all = all(claim.kind(), claim.id());
        var former = ofOrigin(all, claim.origin());
        var form = claim.record().map(StoredForm::ofShared);
        if (former.isPresent() && !StoredClaim.received(0, claim, form, source).isLaterThan(former.get())) {
            boolean known = former.get().version() == claim.version();
            return new Outcome(known ? Taken.UNCHANGED : Taken.SKIPPED, false);
        }
        var claimed = StoredClaim.received(nextSequence.getAsLong(), claim, form, source);
        var before = all.stream().findFirst().flatMap(StoredClaim::form).map(StoredForm::hash);
        var now = settle(claim.kind(), claim.id(), all, claimed);
        boolean contended = claimed.isLive()
                && all.stream()
                        .anyMatch(other -> other.isLive() && !other.origin().equals(claim.origin()));
        var after = now.form().map(StoredForm::hash);
        if (before.equals(after)) {
            boolean lost = claimed.isLive() && !claimed.form().equals(now.form());
            return new Outcome(lost ? Taken.SKIPPED : Taken.UNCHANGED, contended);
        }
        return new Outcome(before.isEmpty() ? Taken.ADDED : after.isEmpty() ? Taken.DELETED : Taken.CHANGED, contended);
    }

    /**
     * Puts a record of this store where another store's is held.
     *
     * @param adopt whether it goes before the other's from now on
     */
    StoreWriter.Put put(Kind kind, String id, StoredForm form, boolean adopt) throws SQLException {
        var all = all(kind, id);
        var first = all.getFirst();
        var former = ofOrigin(all, "");
        if (first.isLive() && !adopt) {
            boolean known = form.hash().equals(former.map(StoredClaim::hash).orElse(null));
            return known ? StoreWriter.Put.UNCHANGED : StoreWriter.Put.FOREIGN;
        }
        long adoptions = first.isLive()
                ? first.adoptions() + 1
                : former.map(StoredClaim::adoptions).orElse(0L);
        settle(kind, id, all, StoredClaim.own(nextSequence.getAsLong(), Optional.of(form), former, adoptions));
        return first.isLive() ? StoreWriter.Put.CHANGED : StoreWriter.Put.ADDED;
    }

    /** Deletes this store's own record; another store's of the same id comes to light. */
    void deleteOwn(Kind kind, String id) throws SQLException {
        var all = all(kind, id);
        var former = all.getFirst();
        settle(
                kind,
                id,
                all,
                StoredClaim.own(nextSequence.getAsLong(), Optional.empty(), Optional.of(former), former.adoptions()));
    }

    /** Puts a claim in the place of its origin's former one, and lets the first of all be the record; gives that. */
    private StoredClaim settle(Kind kind, String id, List<StoredClaim> all, StoredClaim claimed) throws SQLException {
        var candidates = new ArrayList<>(all);
        candidates.removeIf(c -> c.origin().equals(claimed.origin()));
        candidates.add(claimed);
        var first = candidates.stream().min(StoredClaim.precedence(self)).orElseThrow();
        var before = all.stream().findFirst();
        boolean wasFirst =
                before.filter(b -> b.origin().equals(claimed.origin())).isPresent();
        if (first.equals(claimed)) {
            if (before.isPresent() && !wasFirst) {
                remove(kind, id, claimed.origin());
                put(putContender, kind, id, before.get());
            }
            putRecord(kind, id, claimed);
        } else {
            put(putContender, kind, id, claimed);
            if (wasFirst) {
                remove(kind, id, first.origin());
                putRecord(kind, id, first.readAt(nextSequence.getAsLong()));
            }
        }
        return first;
    }

    /** The record's claims; the first is the one that everybody reads. */
    private List<StoredClaim> all(Kind kind, String id) throws SQLException {
        var all = new ArrayList<StoredClaim>();
        for (var find : List.of(held, contenders)) {
            find.setString(1, kind.code());
            find.setString(2, id);
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    all.add(StoredClaim.of(row));
                }
            }
        }
        return all;
    }

    private static Optional<StoredClaim> ofOrigin(List<StoredClaim> all, String origin) {
        return all.stream().filter(c -> c.origin().equals(origin)).findFirst();
    }

    private void putRecord(Kind kind, String id, StoredClaim claim) throws SQLException {
        put(putRecord, kind, id, claim);
        numberRecord.setString(1, kind.code());
        numberRecord.setString(2, id);
        numberRecord.executeUpdate();
    }

    private static void put(PreparedStatement statement, Kind kind, String id, StoredClaim claim) throws SQLException {
        claim.bind(statement);
        statement.setString(StoredClaim.COLUMN_COUNT + 1, kind.code());
        statement.setString(StoredClaim.COLUMN_COUNT + 2, id);
        statement.executeUpdate();
    }

    private void remove(Kind kind, String id, String origin) throws SQLException {
        removeContender.setString(1, kind.code());
        removeContender.setString(2, id);
        removeContender.setString(3, origin);
        removeContender.executeUpdate();
    }

    private static String select(String table) {
        return "select " + StoredClaim.COLUMNS + " from " + table + " where kind = ? and id = ?";
    }

    private static String upsert(String table, String key) {
        return "insert into " + table + " (" + StoredClaim.COLUMNS + ", kind, id)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (" + key + ") do update set"
                + " sequence = excluded.sequence, hash = excluded.hash, body = excluded.body, origin = excluded.origin,"
                + " version = excluded.version, adoptions = excluded.adoptions, source = excluded.source,"
                + " shared = excluded.shared, indicators = excluded.indicators";
    }
}
