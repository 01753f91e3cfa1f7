package org.duijie.api.push.funnel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duijie.api.view.Json;
import org.duijie.corpus.model.Kind;

/** A push, as far as counting goes by it. */
record Planned(
        String id,
        String enterprise,
        Kind kind,
        String item,
        String broker,
        Instant at,
        String triggers,
        Stage furthest) {
    /**
     * A page of pushes in the order in which was planned, from the one after {@code :at} and {@code :after} on. It is cut out before answers are looked
     * for, and goes by the index of {@code (planned_at, id)}.
     */
    static final String QUERY = "select p.id, p.enterprise, p.item_kind, p.item, p.broker, p.planned_at, p.triggers,"
            + " p.status, count(r.id) as opened,"
            + " sum(case when r.answer <> 'opened' then 1 else 0 end) as replied,"
            + " sum(case when r.answer = 'signed' then 1 else 0 end) as signed"
            + " from (select id, enterprise, item_kind, item, broker, planned_at, triggers, status from proposal"
            + " where (planned_at, id) > (:at, :after) and planned_at < :until"
            + " order by planned_at, id limit :most) p left join reply r on r.proposal = p.id"
            + " group by p.id, p.enterprise, p.item_kind, p.item, p.broker, p.planned_at, p.triggers, p.status"
            + " order by p.planned_at, p.id";

    static Planned of(ResultSet row) throws SQLException {
        return new Planned(
                row.getString("id"),
                row.getString("enterprise"),
                Kind.of(row.getString("item_kind")),
                row.getString("item"),
                row.getString("broker"),
                Instant.ofEpochMilli(row.getLong("planned_at")),
                row.getString("triggers"),
                furthest(row));
    }

    private static Stage furthest(ResultSet row) throws SQLException {
        if (row.getLong("signed") > 0) {
            return Stage.SIGNED;
        }
        if (row.getLong("replied") > 0) {
            return Stage.REPLIED;
        }
        if (row.getLong("opened") > 0) {
            return Stage.OPENED;
        }
        return switch (row.getString("status")) {
            case "sent" -> Stage.SENT;
            case "approved", "composed" -> Stage.APPROVED;
            default -> Stage.PLANNED;
        };
    }

    /** {@return what asked: {@code need}, {@code profile}, {@code search}} */
    List<String> fired() {
        try {
            return StreamSupport.stream(
                            Json.mapper().readTree(triggers).path("fired").spliterator(), false)
                    .map((JsonNode t) -> t.path("kind").asText())
                    .distinct()
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
