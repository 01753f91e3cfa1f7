package org.duijie.api.push.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duijie.api.Service;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.model.Kind;
import org.jdbi.v3.core.Handle;

/** What enterprises do not want, for the policy to go by. */
public final class Refusals {
    private final Service service;

    /** The refusals that a service keeps. */
    public Refusals(Service service) {
        this.service = service;
    }

    /**
     * A refusal that holds: the enterprise has not said otherwise since.
     *
     * @param at when it was said
     * @param reason why
     * @param kind of the technology
     * @param item the technology's id
     * @param needs ids of the needs for which it was pushed, the likeliest first; may be empty
     */
    public record Refused(Instant at, RefusalReason reason, Kind kind, String item, List<String> needs) {}

    /** {@return what an enterprise refused and did not come back to, the latest first} */
    public List<Refused> of(String enterprise) {
        return service.database().read(handle -> of(handle, List.of(enterprise)).getOrDefault(enterprise, List.of()));
    }

    private record Pushed(String enterprise, Kind kind, String item, String triggers) {}

    /** {@return the same by enterprise, for some} */
    public static Map<String, List<Refused>> of(Handle handle, Collection<String> enterprises) {
        var pushed = new LinkedHashMap<String, Pushed>();
        handle.createQuery(
                        "select id, enterprise, item_kind, item, triggers from proposal"
                                + " where enterprise in (<enterprises>) and id in (select proposal from reply where answer = 'refused')")
                .bindList("enterprises", List.copyOf(enterprises))
                .map((row, context) -> pushed.put(
                        row.getString("id"),
                        new Pushed(
                                row.getString("enterprise"),
                                Kind.of(row.getString("item_kind")),
                                row.getString("item"),
                                row.getString("triggers"))))
                .list();
        var replies = Replies.byProposal(handle, pushed.keySet());
        var refusals = new HashMap<String, List<Refused>>();
        pushed.forEach((proposal, what) -> refused(what, replies.get(proposal))
                .forEach(r -> refusals.computeIfAbsent(what.enterprise(), e -> new ArrayList<>())
                        .add(r)));
        refusals.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(Refused::at).reversed().thenComparing(Refused::item)));
        return refusals;
    }

    private static Stream<Refused> refused(Pushed pushed, List<Reply> replies) {
        return Standing.of(replies).stream()
                .flatMap(s -> s
                        .reason()
                        .map(r ->
                                new Refused(s.since(), r, pushed.kind(), pushed.item(), Fired.needs(pushed.triggers())))
                        .stream());
    }
}
