package org.duijie.api.push.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.store.RecordStore;

/**
 * Makes interactions of answers, by which models learn. Killed at any moment, nothing is lost or doubled: an answer is marked as recorded after it was,
 * and an interaction that is there already is passed over. Several may record at once.
 */
public final class ReplyRecorder {
    private static final int BATCH = 500;

    private final Service service;
    private final RecordStore store;

    /** From the answers of a service into a store. */
    public ReplyRecorder(Service service, RecordStore store) {
        this.service = service;
        this.store = store;
    }

    private record Pushed(Reply reply, String enterprise, String item, List<String> needs) {}

    /**
     * Records all answers that are not yet.
     *
     * @return how many interactions were new
     */
    public long record() {
        long added = 0;
        for (var batch = unrecorded(); !batch.isEmpty(); batch = unrecorded()) {
            added += store.addInteractions(
                    batch.stream().flatMap(ReplyRecorder::interactions).toList());
            mark(batch.stream().map(p -> p.reply().id()).toList());
        }
        return added;
    }

    private List<Pushed> unrecorded() {
        return service.database()
                .read(handle -> handle.createQuery("select " + Reply.COLUMNS + ", p.enterprise, p.item, p.triggers"
                                + " from reply r join proposal p on p.id = r.proposal where r.recorded = 0"
                                + " order by r.replied_at, r.id limit " + BATCH)
                        .map((row, context) -> pushed(row))
                        .list());
    }

    private static Pushed pushed(ResultSet row) throws SQLException {
        return new Pushed(
                Reply.of(row),
                row.getString("enterprise"),
                row.getString("item"),
                Fired.needs(row.getString("triggers")));
    }

    private static Stream<Interaction> interactions(Pushed pushed) {
        var reply = pushed.reply();
        return reply.answer().events().stream()
                .map(event -> new Interaction(
                        reply.at(),
                        pushed.enterprise(),
                        pushed.item(),
                        pushed.needs().stream().findFirst(),
                        event,
                        reply.said().reason().map(r -> ReplyTexts.of(r, Locale.CHINESE)),
                        Optional.empty(),
                        OptionalInt.empty()));
    }

    private void mark(List<String> replies) {
        service.database()
                .write(handle -> handle.createUpdate("update reply set recorded = 1 where id in (<replies>)")
                        .bindList("replies", replies)
                        .execute());
    }
}
