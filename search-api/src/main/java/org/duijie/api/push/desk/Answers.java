package org.duijie.api.push.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.api.Service;
import org.duijie.api.push.plan.Proposal;
import org.duijie.api.push.plan.Proposals;
import org.duijie.api.push.reply.Replies;
import org.duijie.api.push.reply.Reply;
import org.duijie.api.push.reply.Standing;
import org.jdbi.v3.core.statement.Query;

/** What enterprises said to pushes, as far as a desk tells of it. */
final class Answers {
    private static final int PAGE = 10;

    /**
     * When each push was last answered, refused, wanted and signed, 0 for never. Answers to one push come one after the other, so that these say how things
     * {@linkplain Standing stand}: refused where it was not wanted after that, signed where it was not refused after that.
     */
    private static final String ANSWERED = "(select p.id, max(r.replied_at) as last_at,"
            + " max(case when r.answer = 'refused' then r.replied_at else 0 end) as refused_at,"
            + " max(case when r.answer in ('opened', 'refused') then 0 else r.replied_at end) as wanted_at,"
            + " max(case when r.answer = 'signed' then r.replied_at else 0 end) as signed_at"
            + " from proposal p join reply r on r.proposal = p.id where p.status in ('composed', 'sent')";

    private static final String GROUPED = " group by p.id) answered";

    private static final String TO_FOLLOW = " where refused_at <= wanted_at and signed_at <= refused_at";

    /** What was said something to comes before what was only opened. */
    private static final String ORDER = "case when wanted_at > 0 then last_at + 4000000000000 else last_at end";

    private final Service service;
    private final Proposals proposals;

    Answers(Service service) {
        this.service = service;
        this.proposals = new Proposals(service);
    }

    private static String answered(DeskFilter filter) {
        return ANSWERED + filter.sql() + GROUPED;
    }

    /** How many pushes went, were opened or answered, and were answered. */
    record Pushed(long sent, long opened, long replied) {}

    Pushed pushed(DeskFilter filter, Instant since) {
        var sql = "select count(*), sum(opened), sum(replied) from (select p.id,"
                + " max(case when r.id is null then 0 else 1 end) as opened,"
                + " max(case when r.answer <> 'opened' then 1 else 0 end) as replied"
                + " from proposal p left join reply r on r.proposal = p.id"
                + " where p.status in ('composed', 'sent') and coalesce(p.sent_at, p.composed_at) >= :since"
                + filter.sql()
                // what was answered in the inbox counts as sent
                + " group by p.id, p.status having p.status = 'sent' or count(r.id) > 0) pushed";
        return service.database()
                .read(handle -> filter.bind(handle.createQuery(sql).bind("since", since.toEpochMilli()))
                        .map((row, context) -> new Pushed(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .one());
    }

    long followUps(DeskFilter filter) {
        return service.database()
                .read(handle -> filter.bind(handle.createQuery("select count(*) from " + answered(filter) + TO_FOLLOW))
                        .mapTo(Long.class)
                        .one());
    }

    private record Place(String id, long order) {}

    Answered.Page toFollow(DeskFilter filter, Optional<DeskCursor> after) {
        var sql = "select id, " + ORDER + " as place from " + answered(filter) + TO_FOLLOW
                + (after.isPresent() ? " and (" + ORDER + " < :place or (" + ORDER + " = :place and id > :last))" : "")
                + " order by place desc, id limit " + (PAGE + 1);
        var found = service.database().read(handle -> {
            var query = filter.bind(handle.createQuery(sql));
            after.ifPresent(a -> query.bind("place", (long) a.value()).bind("last", a.id()));
            return places(query);
        });
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE
                ? Optional.of(
                        new DeskCursor(shown.getLast().order(), shown.getLast().id()).text())
                : Optional.<String>empty();
        return new Answered.Page(read(filter, shown), next);
    }

    List<Answered> refused(DeskFilter filter, Instant since) {
        var sql = "select id, refused_at as place from " + ANSWERED + filter.sql()
                + " and p.id in (select proposal from reply where answer = 'refused' and replied_at >= :since)"
                + GROUPED + " where refused_at > wanted_at order by place desc, id limit " + PAGE;
        return read(
                filter,
                service.database()
                        .read(handle ->
                                places(filter.bind(handle.createQuery(sql).bind("since", since.toEpochMilli())))));
    }

    private static List<Place> places(Query query) {
        return query.map((row, context) -> new Place(row.getString(1), row.getLong(2)))
                .list();
    }

    private List<Answered> read(DeskFilter filter, List<Place> places) {
        var ids = places.stream().map(Place::id).toList();
        var replies = service.database().read(handle -> Replies.byProposal(handle, ids));
        return places.stream()
                .flatMap(p -> proposals.find(p.id(), filter.reach()).stream())
                .map(p -> answered(p, replies.get(p.id())))
                .toList();
    }

    private static Answered answered(Proposal proposal, List<Reply> replies) {
        var comment = replies.reversed().stream()
                .map(r -> r.said().comment())
                .filter(c -> !c.isEmpty())
                .findFirst();
        return new Answered(proposal, Standing.of(replies).orElseThrow(), comment.orElse(""));
    }
}
