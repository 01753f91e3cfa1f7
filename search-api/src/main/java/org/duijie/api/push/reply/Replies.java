package org.duijie.api.push.reply;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.ApiMessages;
import org.duijie.api.Service;
import org.duijie.api.push.policy.RefusalReason;
import org.duijie.corpus.check.BrokenRule;
import org.jdbi.v3.core.Handle;

/** The answers to pushes. */
public final class Replies {
    private final Service service;

    /** The answers that a service keeps. */
    public Replies(Service service) {
        this.service = service;
    }

    /**
     * What became of an answer.
     *
     * @param standing how things stand now
     * @param added whether it was new
     */
    public record Outcome(Standing standing, boolean added) {}

    /**
     * Keeps an answer. Who answers has opened the push, which is kept with the first answer. The same answer twice is one.
     *
     * @param proposal what is answered
     * @param enterprises whose pushes who answers may answer; all, for a signed link
     * @throws BrokenRule {@code reply.proposal} if nothing of this id went, or is on its way, to such an enterprise
     */
    public Outcome add(String proposal, Predicate<String> enterprises, Said said) {
        return service.database().write(handle -> {
            lock(handle, proposal, enterprises);
            var before = of(handle, List.of(proposal));
            if (!before.isEmpty() && isRepetition(before, said)) {
                return new Outcome(Standing.of(before).orElseThrow(), false);
            }
            var at = next(before);
            if (before.isEmpty() && said.answer() != Answer.OPENED) {
                insert(
                        handle,
                        proposal,
                        at,
                        Said.of(Answer.OPENED, Optional.empty(), said.via(), said.account()),
                        false);
            }
            insert(handle, proposal, at, said, alike(before, said).findAny().isPresent());
            return new Outcome(Standing.of(of(handle, List.of(proposal))).orElseThrow(), true);
        });
    }

    /** {@return how things stand; empty where nothing was answered} */
    public Optional<Standing> standing(String proposal) {
        return Standing.of(service.database().read(handle -> of(handle, List.of(proposal))));
    }

    /** {@return the answers to pushes, in the order of time, by proposal} */
    public static Map<String, List<Reply>> byProposal(Handle handle, Collection<String> proposals) {
        return of(handle, proposals).stream().collect(Collectors.groupingBy(Reply::proposal));
    }

    private static List<Reply> of(Handle handle, Collection<String> proposals) {
        return proposals.isEmpty()
                ? List.of()
                : handle.createQuery("select " + Reply.COLUMNS + " from reply r where r.proposal in (<proposals>)"
                                + " order by r.replied_at, r.id")
                        .bindList("proposals", List.copyOf(proposals))
                        .map((row, context) -> Reply.of(row))
                        .list();
    }

    /** Others who answer the same wait, so that two equal answers at once are one. */
    private static void lock(Handle handle, String proposal, Predicate<String> enterprises) {
        int locked = handle.createUpdate(
                        "update proposal set note = note where id = ? and status in ('composed', 'sent')")
                .bind(0, proposal)
                .execute();
        if (locked == 0 || !enterprises.test(enterprise(handle, proposal))) {
            throw new BrokenRule(ApiMessages.MESSAGES, "reply.proposal", proposal);
        }
    }

    private static String enterprise(Handle handle, String proposal) {
        return handle.createQuery("select enterprise from proposal where id = ?")
                .bind(0, proposal)
                .mapTo(String.class)
                .one();
    }

    private static boolean isRepetition(List<Reply> before, Said said) {
        return said.answer() == Answer.OPENED
                || alike(before, said)
                        .map(Reply::said)
                        .anyMatch(s -> said.comment().isEmpty()
                                || (s.comment().equals(said.comment()) && s.passedOn() == said.passedOn()));
    }

    /** What says the same, whatever the comment, with nothing to the contrary after it. */
    private static Stream<Reply> alike(List<Reply> before, Said said) {
        return Standing.sinceTurn(before, said.answer().isFor()).stream()
                .filter(r -> r.answer() == said.answer() && r.said().reason().equals(said.reason()));
    }

    /** Later than all before, though the clock may have been set back. */
    private Instant next(List<Reply> before) {
        var now = Instant.ofEpochMilli(service.clock().millis());
        return before.stream()
                .map(r -> r.at().plusMillis(1))
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
    }

    /** What adds only a comment to what was said is not recorded again. */
    private static void insert(Handle handle, String proposal, Instant at, Said said, boolean recorded) {
        handle.createUpdate("insert into reply (id, proposal, answer, reason, comment, passed_on, via, account,"
                        + " replied_at, recorded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, UUID.randomUUID().toString())
                .bind(1, proposal)
                .bind(2, said.answer().code())
                .bind(3, said.reason().map(RefusalReason::code).orElse(""))
                .bind(4, said.comment())
                .bind(5, said.passedOn() ? 1 : 0)
                .bind(6, said.via().code())
                .bind(7, said.account())
                .bind(8, at.toEpochMilli())
                .bind(9, recorded ? 1 : 0)
                .execute();
    }
}
