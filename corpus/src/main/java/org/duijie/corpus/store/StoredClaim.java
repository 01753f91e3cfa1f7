package org.duijie.corpus.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import org.duijie.corpus.duplicate.Likeness;

/**
 * A claim as a row of {@code record} or {@code contender}.
 *
 * @param sequence its number in the change sequence of this store
 * @param form the record; empty for a tombstone
 * @param origin the store that says so; empty for this one
 * @param version the number of the change at the origin
 * @param adoptions how often the record was taken over
 * @param source the store that it came from; empty for this one
 * @param shared {@link #NEVER_PUBLIC}, {@link #SHARED} or {@link #WITHDRAWN}
 */
record StoredClaim(
        long sequence,
        Optional<StoredForm> form,
        String origin,
        long version,
        long adoptions,
        String source,
        int shared) {
    /** Followers must not learn that it exists. */
    static final int NEVER_PUBLIC = 0;
    /** Followers see it. */
    static final int SHARED = 1;
    /** Followers knew it, and see a tombstone. */
    static final int WITHDRAWN = 2;

    /** The columns that {@link #of} reads and {@link #bind} writes, in their order. */
    static final String COLUMNS = "sequence, hash, body, origin, version, adoptions, source, shared, indicators";
    /** How many columns these are. */
    static final int COLUMN_COUNT = 9;

    /** This store's own claim after a change here. */
    static StoredClaim own(long sequence, Optional<StoredForm> form, Optional<StoredClaim> before, long adoptions) {
        int shared = before.map(StoredClaim::shared).orElse(NEVER_PUBLIC);
        if (form.isPresent()) {
            shared = form.get().isPublic() ? SHARED : withdrawn(shared);
        }
        return new StoredClaim(sequence, form, "", sequence, adoptions, "", shared);
    }

    /** A claim that a feed brought. */
    static StoredClaim received(long sequence, Claim claim, Optional<StoredForm> form, String source) {
        return new StoredClaim(sequence, form, claim.origin(), claim.version(), claim.adoptions(), source, SHARED);
    }

    static StoredClaim of(ResultSet row) throws SQLException {
        boolean live = row.getString("hash") != null;
        int shared = row.getInt("shared");
        return new StoredClaim(
                row.getLong("sequence"),
                live ? Optional.of(form(row, shared == SHARED)) : Optional.empty(),
                row.getString("origin"),
                row.getLong("version"),
                row.getLong("adoptions"),
                row.getString("source"),
                shared);
    }

    private static StoredForm form(ResultSet row, boolean isPublic) throws SQLException {
        return new StoredForm(
                row.getString("body"), row.getString("hash"), isPublic, row.getString("indicators"), Likeness.NONE);
    }

    /** Fills the first {@link #COLUMN_COUNT} places of a statement. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setLong(1, sequence);
        statement.setString(2, hash());
        statement.setString(3, form.map(StoredForm::json).orElse(null));
        statement.setString(4, origin);
        statement.setLong(5, version);
        statement.setLong(6, adoptions);
        statement.setString(7, source);
        statement.setInt(8, shared);
        statement.setString(9, form.map(StoredForm::indicators).orElse(null));
    }

    /** {@return the content hash, null for a tombstone} */
    String hash() {
        return form.map(StoredForm::hash).orElse(null);
    }

    boolean isLive() {
        return form.isPresent();
    }

    boolean isOwn() {
        return origin.isEmpty();
    }

    /** The claim as what everybody reads from now on; what is kept of contenders may have been found by other rules. */
    StoredClaim readAt(long otherSequence) {
        return new StoredClaim(
                otherSequence, form.map(StoredForm::withFreshIndicators), origin, version, adoptions, source, shared);
    }

    /**
     * Which of two claims of the same origin goes before: the later version. The same version with other content comes of a store that was
     * set back; so that all still agree, the greater hash goes before.
     */
    boolean isLaterThan(StoredClaim other) {
        var age = Comparator.comparingLong(StoredClaim::version)
                .thenComparing(StoredClaim::hash, Comparator.nullsFirst(Comparator.naturalOrder()));
        return age.compare(this, other) > 0;
    }

    /**
     * The order of claims of several origins, the one that holds first: a record before a tombstone, then what was taken over more often,
     * then the smaller identity. Each origin has one claim, so the first is the same whatever came first.
     *
     * @param self the identity of this store
     */
    static Comparator<StoredClaim> precedence(String self) {
        return Comparator.comparing(StoredClaim::isLive)
                .thenComparingLong(StoredClaim::adoptions)
                .reversed()
                .thenComparing(claim -> claim.isOwn() ? self : claim.origin());
    }

    private static int withdrawn(int shared) {
        return shared == SHARED ? WITHDRAWN : shared;
    }
}
