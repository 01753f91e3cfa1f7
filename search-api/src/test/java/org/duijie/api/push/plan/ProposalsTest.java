package org.duijie.api.push.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.api.TestSettings;
import org.duijie.api.access.Caller;
import org.duijie.api.access.Role;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposalsTest {
    private static final Reach BROKER = new Reach(Optional.of(Set.of("E-1")));

    private static Service service(Places place) {
        var settings = TestSettings.at(place.fresh());
        var service = Service.open(settings, Clock.fixed(PlanWorld.START, ZoneOffset.UTC));
        service.database().write(handle -> {
            for (int i = 1; i <= 5; i++) {
                handle.execute(
                        "insert into proposal (id, enterprise, item_kind, item, title, probability, triggers, reasons,"
                                + " status, planned_at) values (?, ?, 'achievement', ?, ?, ?, '{}', '{}', 'planned', ?)",
                        "P-" + i,
                        i < 4 ? "E-1" : "E-2",
                        "T-" + i,
                        "隔膜" + i,
                        i == 3 ? 0.2 : i / 10.0,
                        PlanWorld.START.toEpochMilli() + i);
            }
            return true;
        });
        return service;
    }

    private static ProposalFilter planned() {
        return ProposalFilter.of(ProposalStatus.PLANNED);
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).toList();
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void proposalsAreListedLikeliestFirstWithFiltersAndInPages(Places place) {
        try (var service = service(place)) {
            var proposals = new Proposals(service);

            assertThat(ids(proposals.list(planned(), Reach.ALL))).containsExactly("P-5", "P-4", "P-2", "P-3", "P-1");
            assertThat(ids(proposals.list(planned(), BROKER))).containsExactly("P-2", "P-3", "P-1");
            assertThat(ids(proposals.list(planned().likelier(0.4), Reach.ALL))).containsExactly("P-5", "P-4");
            var some = new ProposalFilter(
                    Optional.of("E-1"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(PlanWorld.START.plusMillis(2)),
                    0,
                    Optional.empty(),
                    1);
            assertThat(ids(proposals.list(some, Reach.ALL))).containsExactly("P-2");
            var next = new ProposalFilter(
                    some.enterprise(), some.status(), some.broker(), some.since(), 0, Optional.of("P-2"), 1);
            assertThat(ids(proposals.list(next, Reach.ALL))).containsExactly("P-3");
            assertThat(proposals.list(planned(), Reach.of(Caller.nobody()))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatIsDoneTwiceIsDoneOnceAndWhatIsTooLateIsRefused(Places place) {
        try (var service = service(place)) {
            var proposals = new Proposals(service);

            var approved = proposals.approve("P-1", "B-1", Reach.ALL);
            assertThat(approved.status()).isEqualTo(ProposalStatus.APPROVED);
            assertThat(approved.decidedBy()).isEqualTo("B-1");
            assertThat(proposals.approve("P-1", "B-2", Reach.ALL)).isEqualTo(approved);

            var dropped = proposals.drop("P-1", DropReason.TIMING, "B-2", Reach.ALL);
            assertThat(dropped.dropReason()).contains(DropReason.TIMING);
            assertThat(proposals.drop("P-1", DropReason.UNFIT, "B-1", Reach.ALL))
                    .isEqualTo(dropped);
            assertThatThrownBy(() -> proposals.approve("P-1", "B-1", Reach.ALL))
                    .hasMessage("proposal \"P-1\" is dropped and cannot be approved any more");
            assertThatThrownBy(() -> proposals.note("P-1", "x", Reach.ALL)).hasMessageContaining("cannot be noted");

            service.database().write(handle -> handle.execute("update proposal set status = 'sent' where id = 'P-2'"));
            assertThatThrownBy(() -> proposals.drop("P-2", DropReason.UNFIT, "B-1", Reach.ALL))
                    .hasMessage("proposal \"P-2\" is sent and cannot be dropped any more");
            assertThat(proposals.approve("P-2", "B-1", Reach.ALL).status()).isEqualTo(ProposalStatus.SENT);
            assertThat(proposals.counts(BROKER))
                    .containsEntry(ProposalStatus.PLANNED, 1L)
                    .containsEntry(ProposalStatus.DROPPED, 1L)
                    .containsEntry(ProposalStatus.SENT, 1L)
                    .containsEntry(ProposalStatus.APPROVED, 0L);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aBrokerSeesAndChangesOnlyWhatIsAssigned(Places place) {
        try (var service = service(place)) {
            var proposals = new Proposals(service);
            var broker = Reach.of(new Caller("B-1", Set.of(Role.BROKER), Optional.empty(), Set.of("E-1"), false));

            assertThat(proposals.note("P-1", "王工已电话沟通", broker).note()).isEqualTo("王工已电话沟通");
            assertThat(proposals.assign("P-1", "B-2", broker).broker()).isEqualTo("B-2");
            assertThat(proposals.find("P-5", broker)).isEmpty();
            assertThatThrownBy(() -> proposals.approve("P-5", "B-1", broker))
                    .isInstanceOf(UnknownProposal.class)
                    .hasMessage("there is no proposal \"P-5\"");
            assertThatThrownBy(() -> proposals.approve("P-9", "B-1", Reach.ALL)).isInstanceOf(UnknownProposal.class);
            assertThatThrownBy(() -> proposals.note("P-1", "长".repeat(2_001), broker))
                    .hasMessage("the note has 2001 characters, the most is 2000");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void ofTwoWhoDecideAtOnceOneIsFirst(Places place) {
        try (var service = service(place)) {
            var proposals = new Proposals(service);

            long done = IntStream.range(0, 8)
                    .parallel()
                    .filter(i -> i % 2 == 0 ? approves(proposals) : drops(proposals))
                    .count();

            var end = proposals.find("P-3", Reach.ALL).orElseThrow();
            assertThat(end.status()).isEqualTo(ProposalStatus.DROPPED);
            assertThat(done).isGreaterThanOrEqualTo(4);
            assertThat(Stream.of("", "P-3").map(id -> proposals.find(id, BROKER).isPresent()))
                    .containsExactly(false, true);
        }
    }

    private static boolean approves(Proposals proposals) {
        try {
            return proposals.approve("P-3", "B-1", Reach.ALL).status() == ProposalStatus.APPROVED;
        } catch (BrokenRule e) {
            return false;
        }
    }

    private static boolean drops(Proposals proposals) {
        return proposals.drop("P-3", DropReason.OTHER, "B-2", Reach.ALL).status() == ProposalStatus.DROPPED;
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void recipientsAgreeUnsubscribeAndHaveSettings(Places place) {
        try (var service = service(place)) {
            var recipients = new Recipients(service);
            recipients.add("E-1");
            assertThat(recipients.find("E-1").orElseThrow().isActive()).isFalse();
            recipients.consent("E-1");
            recipients.consent("E-1");
            recipients.settings("E-1", "{\"mostPerWeek\":2}");
            var recipient = recipients.find("E-1").orElseThrow();
            assertThat(recipient.isActive()).isTrue();
            assertThat(recipients.policy(recipient).mostPerWeek()).isEqualTo(2);
            assertThatThrownBy(() -> recipients.settings("E-1", "{\"mostPerWeek\":0}"))
                    .hasMessageContaining("mostPerWeek is 0, must be between 1 and 1000");
            recipients.unsubscribe("E-1");
            assertThat(recipients.all())
                    .singleElement()
                    .satisfies(r -> assertThat(r.isActive()).isFalse());
            recipients.consent("E-1");
            assertThat(recipients.find("E-1").orElseThrow().isActive()).isTrue();
        }
    }
}
