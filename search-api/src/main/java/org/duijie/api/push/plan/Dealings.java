package org.duijie.api.push.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.duijie.api.push.policy.Refusal;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.api.push.policy.TechnicalField;
import org.duijie.api.push.reply.Refusals;
import org.duijie.corpus.model.Event;
import org.duijie.corpus.model.Interaction;
import org.duijie.corpus.model.Kind;
import org.duijie.corpus.store.RecordStore;
import org.jdbi.v3.core.Handle;

/** What enterprises did with technologies, by interactions and by replies to pushes. Safe for several threads. */
final class Dealings {
    /** After these an enterprise knows a technology. */
    private static final Set<Event> EVENTS = EnumSet.of(Event.CONTACT, Event.NEGOTIATE, Event.SIGN, Event.REJECT);

    private static final int CHUNK = 1_000;

    private final RecordStore store;

    Dealings(RecordStore store) {
        this.store = store;
    }

    /** Takes over interactions, so many at once. */
    @FunctionalInterface
    interface Taking {
        /** Takes over interactions up to a number, with whatever says so, or throws. */
        void take(List<Interaction> interactions, long upTo);
    }

    /** Gives the interactions that count and that arrived after a point, some at a time, as the numbers rise. */
    void forEachChunk(long after, Taking taking) {
        var chunk = new TreeMap<Long, Interaction>();
        store.forEachInteraction(after, EVENTS, (interaction, number) -> {
            chunk.put(number, interaction);
            if (chunk.size() == CHUNK) {
                taking.take(List.copyOf(chunk.values()), number);
                chunk.clear();
            }
        });
        if (!chunk.isEmpty()) {
            taking.take(List.copyOf(chunk.values()), chunk.lastKey());
        }
    }

    static void keep(Handle handle, List<Interaction> interactions) {
        var batch = handle.prepareBatch("insert into dealing (enterprise, item, event, need, reason, dealt_at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict (enterprise, item, event)"
                + " do update set need = excluded.need, reason = excluded.reason, dealt_at = excluded.dealt_at");
        interactions.forEach(i -> batch.bind(0, i.actor())
                .bind(1, i.item())
                .bind(2, i.event().code())
                .bind(3, i.need().orElse(""))
                .bind(4, i.reason().orElse(""))
                .bind(5, i.at().toEpochMilli())
                .add());
        batch.execute();
    }

    /** {@return by enterprise the ids of technologies that it knows by what it did} */
    static Map<String, Set<String>> known(Handle handle, Collection<String> enterprises, Collection<String> items) {
        var known = new HashMap<String, Set<String>>();
        handle.createQuery("select enterprise, item from dealing where enterprise in (<e>) and item in (<i>)")
                .bindList("e", List.copyOf(enterprises))
                .bindList("i", List.copyOf(items))
                .map((row, context) -> known.computeIfAbsent(row.getString(1), e -> new HashSet<>())
                        .add(row.getString(2)))
                .list();
        return known;
    }

    /** {@return by enterprise what it refused and did not come back to, as far back as a cool-down may hold} */
    Map<String, List<Refusal>> refusals(Handle handle, Collection<String> enterprises, Instant now, Duration longest) {
        var refusals = new HashMap<String, List<Refusal>>();
        long since = now.minus(longest).toEpochMilli();
        Refusals.of(handle, enterprises)
                .forEach((enterprise, refused) -> refused.stream()
                        .filter(r -> r.at().toEpochMilli() > since)
                        .forEach(r -> refusals.computeIfAbsent(enterprise, e -> new ArrayList<>())
                                .add(new Refusal(
                                        r.at(), r.reason(), Set.copyOf(r.needs()), fields(r.kind(), r.item())))));
        handle.createQuery("select enterprise, item, need, reason, dealt_at from dealing"
                        + " where enterprise in (<e>) and event = 'reject' and dealt_at > :since"
                        // what was answered to a push is told by the answers, which may have been taken back
                        + " and not exists (select 1 from proposal p join reply r on r.proposal = p.id"
                        + " where p.enterprise = dealing.enterprise and p.item = dealing.item)")
                .bindList("e", List.copyOf(enterprises))
                .bind("since", since)
                .map((row, context) -> refusals.computeIfAbsent(row.getString(1), e -> new ArrayList<>())
                        .add(new Refusal(
                                Instant.ofEpochMilli(row.getLong(5)),
                                reason(row.getString(4)),
                                row.getString(3).isEmpty() ? Set.of() : Set.of(row.getString(3)),
                                fields(row.getString(2)))))
                .list();
        return refusals;
    }

    private static RefusalReason reason(String text) {
        return RefusalReason.find(text).orElse(RefusalReason.OTHER);
    }

    private Set<String> fields(Kind kind, String id) {
        return store.find(kind, id).map(TechnicalField::of).orElse(Set.of());
    }

    private Set<String> fields(String id) {
        return Kind.TECHNOLOGIES.stream()
                .flatMap(k -> store.find(k, id).stream())
                .findFirst()
                .map(TechnicalField::of)
                .orElse(Set.of());
    }
}
