package org.duijie.api.push.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.push.plan.ProposalStatus;
import org.duijie.api.push.plan.Reach;
import org.duijie.api.push.reply.Answer;
import org.duijie.api.push.reply.Pushes;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskTest {
    /** Twenty past midnight in China. */
    private static final Instant NOW = Instant.parse("2026-03-02T16:20:00Z");

    private static final DeskFilter ALL = DeskFilter.all(Reach.ALL);

    private static Service service(Places places) {
        return Pushes.service(places.fresh(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void put(Handle handle, String id, String enterprise, double probability, String status) {
        handle.execute(
                "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons, status,"
                        + " broker, planned_at, decided_at, sent_at) values (?, ?, 'achievement', ?, '隔膜', ?, '{}', '{}',"
                        + " ?, ?, 1, ?, ?)",
                id,
                enterprise,
                "A-" + id,
                probability,
                status,
                enterprise.equals("E-1") ? "B-1" : "",
                NOW.toEpochMilli() - (id.endsWith("old") ? 3_600_000 : 60_000),
                status.equals("sent") ? (Long) NOW.toEpochMilli() : null);
    }

    private static void say(Handle handle, String proposal, String... answers) {
        for (int i = 0; i < answers.length; i++) {
            handle.execute(
                    "insert into reply (id, proposal, answer, reason, comment, via, replied_at)"
                            + " values (?, ?, ?, ?, '', 'api', ?)",
                    proposal + i,
                    proposal,
                    answers[i],
                    answers[i].equals("refused") ? "price" : "",
                    NOW.toEpochMilli() - 1_000 + i);
        }
    }

    private static List<String> ids(List<Answered> answered) {
        return answered.stream().map(a -> a.proposal().id()).toList();
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void thePlanIsByEnterpriseTheLikeliestFirstAndInPages(Places places) {
        try (var service = service(places)) {
            var desk = new Desk(service);
            service.database().write(handle -> {
                for (int i = 0; i < 20; i++) {
                    put(handle, "p" + i, "E-" + i, (i % 5) / 10.0 + 1 / 3.0, "planned");
                }
                for (int i = 0; i < 40; i++) {
                    put(handle, "q" + i, "E-1", 0.1, "planned");
                }
                return null;
            });
            var first = desk.plan(ALL, ProposalStatus.PLANNED, Optional.empty());
            assertThat(first.groups())
                    .extracting(PlanPage.Group::enterprise)
                    .containsExactly("E-14", "E-19", "E-4", "E-9", "E-13", "E-18", "E-3", "E-8");
            var second = desk.plan(ALL, ProposalStatus.PLANNED, first.next());
            var third = desk.plan(ALL, ProposalStatus.PLANNED, second.next());
            assertThat(third.groups()).hasSize(4);
            assertThat(third.next()).isEmpty();
            var large = second.groups().stream()
                    .filter(g -> g.enterprise().equals("E-1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(large.total()).isEqualTo(41);
            assertThat(large.proposals()).hasSize(5);

            var one = new DeskFilter(Optional.of("E-1"), Optional.of("B-1"), Reach.ALL);
            var page = desk.plan(one, ProposalStatus.PLANNED, Optional.empty());
            assertThat(page.groups().getFirst().proposals()).hasSize(30);
            assertThat(desk.plan(one, ProposalStatus.PLANNED, page.next())
                            .groups()
                            .getFirst()
                            .proposals())
                    .hasSize(11);
            assertThatThrownBy(() -> desk.plan(ALL, ProposalStatus.PLANNED, Optional.of("x")))
                    .hasMessage("\"x\" is no place that this page gave");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsToBeFollowedUpIsWhatWasAnsweredAndNeitherRefusedNorSigned(Places places) {
        try (var service = service(places)) {
            var desk = new Desk(service);
            service.database().write(handle -> {
                List.of("opened", "wanted", "refused", "back", "signed", "left", "silent", "old")
                        .forEach(id -> put(handle, id, id.equals("back") ? "E-2" : "E-1", 0.5, "sent"));
                put(handle, "planned", "E-1", 0.5, "planned");
                put(handle, "waiting", "E-1", 0.5, "approved");
                put(handle, "gone", "E-1", 0.5, "dropped");
                say(handle, "opened", "opened");
                say(handle, "wanted", "opened", "negotiating", "interested");
                say(handle, "refused", "opened", "interested", "refused");
                say(handle, "back", "opened", "refused", "contacted");
                say(handle, "signed", "opened", "signed", "interested");
                say(handle, "left", "opened", "signed", "refused");
                return null;
            });
            assertThat(ids(desk.followUps(ALL, Optional.empty()).items())).containsExactly("back", "wanted", "opened");
            assertThat(desk.followUps(ALL, Optional.empty()).items())
                    .extracting(a -> a.standing().answer())
                    .containsExactly(Answer.CONTACTED, Answer.NEGOTIATING, Answer.OPENED);
            assertThat(ids(desk.refusals(ALL))).containsExactly("left", "refused");
            assertThat(desk.counts(ALL)).isEqualTo(new DeskCounts(1, 1, 1, 8, 8, 6, 5, 3));
            var broker = DeskFilter.all(new Reach(Optional.of(Set.of("E-2"))));
            assertThat(desk.counts(broker)).isEqualTo(new DeskCounts(0, 0, 0, 1, 1, 1, 1, 1));
            assertThat(desk.counts(DeskFilter.all(new Reach(Optional.of(Set.of())))))
                    .isEqualTo(DeskCounts.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void manyFollowUpsComeInPagesEachOnce(Places places) {
        try (var service = service(places)) {
            var desk = new Desk(service);
            service.database().write(handle -> {
                for (int i = 0; i < 25; i++) {
                    put(handle, "p" + i, "E-1", 0.5, "sent");
                    say(handle, "p" + i, i % 2 == 0 ? new String[] {"opened"} : new String[] {"opened", "interested"});
                }
                return null;
            });
            var first = desk.followUps(ALL, Optional.empty());
            var second = desk.followUps(ALL, first.next());
            var third = desk.followUps(ALL, second.next());
            assertThat(first.items()).hasSize(10).allMatch(a -> a.standing().answer() == Answer.INTERESTED);
            assertThat(third.items()).hasSize(5);
            assertThat(third.next()).isEmpty();
            assertThat(ids(second.items())).doesNotContainAnyElementsOf(ids(first.items()));
        }
    }
}
