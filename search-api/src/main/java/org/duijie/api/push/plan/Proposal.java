package org.duijie.api.push.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;
import org.duijie.indexer.schema.RecordKey;

/**
 * A technology for an enterprise.
 *
 * @param id its id
 * @param enterprise the enterprise's id
 * @param item which technology
 * @param title the technology's, as it was planned
 * @param probability that it interests, 0 to 1; where no model was, the share of what asks that it covers
 * @param triggers JSON of what asks
 * @param reasons JSON of what speaks for it
 * @param status how far it has come
 * @param note what a broker adds for the enterprise
 * @param dropReason why it was dropped
 * @param broker the account of who is to decide; empty for any that the enterprise is assigned to
 * @param plannedAt when it was planned
 * @param decidedAt when it was approved or dropped
 * @param decidedBy by whose account; {@value #AUTOMATIC} where no broker did
 * @param sentAt when it went
 */
public record Proposal(
        String id,
        String enterprise,
        RecordKey item,
        String title,
        double probability,
        String triggers,
        String reasons,
        ProposalStatus status,
        String note,
        Optional<DropReason> dropReason,
        String broker,
        Instant plannedAt,
        Optional<Instant> decidedAt,
        String decidedBy,
        Optional<Instant> sentAt) {
    /** Who decided where no broker did. */
    public static final String AUTOMATIC = "automatic";

    static final String COLUMNS =
            "select id, enterprise, item_kind, item, title, probability, triggers, reasons, status,"
                    + " note, drop_reason, broker, planned_at, decided_at, decided_by, sent_at from proposal";

    static Proposal of(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("id"),
                row.getString("enterprise"),
                RecordKey.of(Kind.of(row.getString("item_kind")), row.getString("item")),
                row.getString("title"),
                row.getDouble("probability"),
                row.getString("triggers"),
                row.getString("reasons"),
                ProposalStatus.find(row.getString("status")).orElseThrow(),
                row.getString("note"),
                DropReason.find(row.getString("drop_reason")),
                row.getString("broker"),
                Instant.ofEpochMilli(row.getLong("planned_at")),
                Recipients.instant(row, "decided_at"),
                row.getString("decided_by"),
                Recipients.instant(row, "sent_at"));
    }

    /** {@return what asks for the technology, the likeliest first} */
    public List<Trigger> fired() {
        return TriggerJson.fired(triggers);
    }

    /** {@return whether a model told the probability} */
    public boolean isByModel() {
        return !TriggerJson.read(triggers).path("model").asText().isEmpty();
    }
}
