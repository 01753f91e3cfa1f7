package org.duijie.api.push.reply;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.corpus.model.Kind;

/**
 * A technology that was pushed to an enterprise.
 *
 * @param proposal the push's id
 * @param kind of the technology
 * @param item the technology's id
 * @param title its title when it was proposed
 * @param probability that it interests the enterprise, when it was proposed
 * @param fired what asked for it
 * @param judged whether a model told the probability; else it is a share of words
 * @param reasons JSON, as the API gives them
 * @param note the broker's
 * @param composedAt since when it is there
 * @param sentAt when the first message about it was accepted
 * @param standing how things stand; empty for what is unread
 */
public record InboxItem(
        String proposal,
        Kind kind,
        String item,
        String title,
        double probability,
        List<Fired> fired,
        boolean judged,
        String reasons,
        String note,
        Instant composedAt,
        Optional<Instant> sentAt,
        Optional<Standing> standing) {
    /** When a push came, though it were sent without having been composed. */
    static final String CAME = "coalesce(composed_at, sent_at, planned_at)";

    static final String COLUMNS =
            "id, item_kind, item, title, probability, triggers, reasons, note, sent_at, " + CAME + " as came";

    static InboxItem of(ResultSet row) throws SQLException {
        long sent = row.getLong("sent_at");
        var sentAt = row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(sent));
        return new InboxItem(
                row.getString("id"),
                Kind.of(row.getString("item_kind")),
                row.getString("item"),
                row.getString("title"),
                row.getDouble("probability"),
                Fired.of(row.getString("triggers")),
                Fired.isJudged(row.getString("triggers")),
                row.getString("reasons"),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("came")),
                sentAt,
                Optional.empty());
    }

    /** {@return the ids of the needs for which it was, the likeliest first} */
    public List<String> needs() {
        return fired.stream().filter(Fired::isNeed).map(Fired::id).toList();
    }

    /** {@return the reasons} */
    public JsonNode told() {
        return Fired.read(reasons);
    }

    InboxItem with(Optional<Standing> now) {
        return new InboxItem(
                proposal, kind, item, title, probability, fired, judged, reasons, note, composedAt, sentAt, now);
    }
}
