package org.duijie.api.push.reply;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;

/** What was pushed to enterprises, whatever the channels of its messages. */
public final class Inbox {
    /** The most items of a page. */
    public static final int MOST = 100;

    private static final String WHERE =
            " from proposal where enterprise = :enterprise and status in ('composed', 'sent')";

    private final Service service;

    /** The inboxes of a service. */
    public Inbox(Service service) {
        this.service = service;
    }

    /**
     * A part of an inbox.
     *
     * @param items the newest first
     * @param unread how many in the whole inbox nobody opened or answered
     * @param next the cursor of the page after it; empty for the last
     */
    public record Page(List<InboxItem> items, long unread, Optional<String> next) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * {@return a page of an enterprise's inbox}
     *
     * @param after the cursor of the page before; empty for the first
     * @param limit how many items, 1 to {@value #MOST}
     * @throws BrokenRule {@code inbox.cursor}
     */
    public Page page(String enterprise, Optional<String> after, int limit) {
        var cursor = after.map(InboxCursor::of).orElse(InboxCursor.START);
        return service.database().read(handle -> {
            var items = items(handle, enterprise, cursor, limit + 1);
            var shown = items.subList(0, Math.min(limit, items.size()));
            var next = Optional.of(shown)
                    .filter(s -> items.size() > limit)
                    .map(s -> new InboxCursor(
                            s.getLast().composedAt().toEpochMilli(), s.getLast().proposal()));
            return new Page(withStandings(handle, shown), unread(handle, enterprise), next.map(InboxCursor::text));
        });
    }

    /**
     * {@return an item of an enterprise's inbox}
     *
     * @throws BrokenRule {@code reply.proposal}
     */
    public InboxItem item(String enterprise, String proposal) {
        return service.database()
                .read(handle -> handle.createQuery("select " + InboxItem.COLUMNS + WHERE + " and id = :id")
                        .bind("enterprise", enterprise)
                        .bind("id", proposal)
                        .map((row, context) -> InboxItem.of(row))
                        .findOne())
                .orElseThrow(() -> new BrokenRule(ApiMessages.MESSAGES, "reply.proposal", proposal));
    }

    /** {@return how many technologies came for each need of an enterprise, by id; nothing for needs for which none did} */
    public Map<String, Long> countsByNeed(String enterprise) {
        var triggers = service.database()
                .read(handle -> handle.createQuery("select triggers" + WHERE)
                        .bind("enterprise", enterprise)
                        .mapTo(String.class)
                        .list());
        return triggers.stream()
                .flatMap(t -> Fired.needs(t).stream())
                .collect(Collectors.groupingBy(need -> need, Collectors.counting()));
    }

    private static List<InboxItem> items(Handle handle, String enterprise, InboxCursor after, int most) {
        return handle.createQuery("select " + InboxItem.COLUMNS + WHERE + " and (" + InboxItem.CAME + " < :at or "
                        + InboxItem.CAME + " = :at and id < :id) order by came desc, id desc limit :most")
                .bind("enterprise", enterprise)
                .bind("at", after.composedAt())
                .bind("id", after.proposal())
                .bind("most", most)
                .map((row, context) -> InboxItem.of(row))
                .list();
    }

    private static List<InboxItem> withStandings(Handle handle, List<InboxItem> items) {
        var replies = Replies.byProposal(
                handle, items.stream().map(InboxItem::proposal).toList());
        return items.stream()
                .map(i -> i.with(Standing.of(replies.getOrDefault(i.proposal(), List.of()))))
                .toList();
    }

    private static long unread(Handle handle, String enterprise) {
        return handle.createQuery("select count(*)" + WHERE
                        + " and not exists (select 1 from reply where reply.proposal = proposal.id)")
                .bind("enterprise", enterprise)
                .mapTo(Long.class)
                .one();
    }
}
