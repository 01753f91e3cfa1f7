package org.duijie.api.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody did.
 *
 * @param sequence from 1 without gaps
 * @param at when, to the millisecond
 * @param account the id of who did it, or one of the names that {@link Caller} has for who has none
 * @param key the id of the API key; empty for people
 * @param action what
 * @param object to what
 * @param outcome how it went
 */
public record AuditEntry(
        long sequence, Instant at, String account, String key, String action, String object, String outcome) {
    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("sequence"),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("account"),
                row.getString("api_key"),
                row.getString("action"),
                row.getString("object"),
                row.getString("outcome"));
    }

    /** {@return the hash of this entry behind another: SHA-256 over that one's hash and all fields, each with its length, so that none can pass for two} */
    String hashAfter(String hash) {
        return Token.hash(Stream.of(
                        hash,
                        Long.toString(sequence),
                        Long.toString(at.toEpochMilli()),
                        account,
                        key,
                        action,
                        object,
                        outcome)
                .map(field -> field.length() + ":" + field)
                .collect(Collectors.joining()));
    }
}
