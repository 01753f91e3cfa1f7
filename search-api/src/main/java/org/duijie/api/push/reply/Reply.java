package org.duijie.api.push.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.duijie.api.push.policy.RefusalReason;

/**
 * An answer that is kept.
 *
 * @param id its own
 * @param proposal what it answers
 * @param at when
 * @param said what was said
 */
public record Reply(String id, String proposal, Instant at, Said said) {
    static final String COLUMNS =
            "r.id, r.proposal, r.answer, r.reason, r.comment, r.passed_on, r.via, r.account, r.replied_at";

    static Reply of(ResultSet row) throws SQLException {
        return new Reply(
                row.getString("id"),
                row.getString("proposal"),
                Instant.ofEpochMilli(row.getLong("replied_at")),
                new Said(
                        Answer.of(row.getString("answer")).orElseThrow(),
                        Optional.of(row.getString("reason"))
                                .filter(r -> !r.isEmpty())
                                .map(r -> RefusalReason.find(r).orElse(RefusalReason.OTHER)),
                        row.getString("comment"),
                        row.getInt("passed_on") == 1,
                        Via.of(row.getString("via")),
                        row.getString("account")));
    }

    Answer answer() {
        return said.answer();
    }
}
