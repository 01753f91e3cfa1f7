package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.duijie.api.Places;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTest {
    @ParameterizedTest
    @EnumSource(Places.class)
    void entriesAreListedNewestFirstByTimeAccountAndPage(Places places) {
        try (var on = TestService.on(places)) {
            var audit = new Audit(on.service());
            audit.note(Caller.open(), "need.read", "N-1");
            on.clock().goOn(Duration.ofHours(1));
            var later = on.clock().instant();
            audit.note(Caller.nobody(), "need.read", "N-2", Audit.REFUSED);
            audit.note(Caller.open(), "need.change", "N-3");

            assertThat(audit.list(Audit.Filter.ALL, OptionalLong.empty(), 2))
                    .extracting(AuditEntry::object)
                    .containsExactly("N-3", "N-2");
            assertThat(audit.list(Audit.Filter.ALL, OptionalLong.of(2), 2))
                    .extracting(AuditEntry::object)
                    .containsExactly("N-1");
            assertThat(audit.list(
                            new Audit.Filter(Optional.of(later), Optional.of(Caller.OPEN)), OptionalLong.empty(), 9))
                    .containsExactly(new AuditEntry(3, later, "open", "", "need.change", "N-3", "done"));
            assertThat(audit.check().entries()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit set object = 'N-9' where sequence = 2 | 2",
                "update audit set at = at + 1 where sequence = 5 | 5",
                "update audit set action = 'a', object = '5:N-1' where sequence = 1 | 1",
                "delete from audit where sequence = 3 | 3",
                "delete from audit where sequence = 5 | 5",
                "delete from audit where sequence = 1 | 1",
                "update audit_end set sequence = 4 | 5",
            })
    void aChangeAndARemovalShowWhereverTheyAre(String change, String entry) {
        try (var on = TestService.on(Places.FILES)) {
            var audit = new Audit(on.service());
            IntStream.rangeClosed(1, 5).forEach(i -> audit.note(Caller.open(), "need.read", "N-" + i));

            on.service().database().write(handle -> handle.execute(change));

            assertThatThrownBy(audit::check)
                    .isInstanceOf(BrokenRule.class)
                    .hasMessage("the audit log was changed: entry " + entry + " is missing or not what it was");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void thoseWhoNoteAtOnceAreInARow(Places places) {
        try (var on = TestService.on(places)) {
            var audit = new Audit(on.service());
            try (var threads = Executors.newFixedThreadPool(8)) {
                for (int i = 0; i < 200; i++) {
                    var object = "N-" + i;
                    threads.execute(() -> audit.note(Caller.open(), "need.read", object));
                }
            }
            assertThat(audit.check().entries()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatFailsInItsTransactionLeavesNoEntry(Places places) {
        try (var on = TestService.on(places)) {
            var audit = new Audit(on.service());
            assertThatThrownBy(() -> on.service().database().write(handle -> {
                        audit.note(handle, Caller.open(), "need.read", "N-1", Audit.DONE);
                        throw new IllegalStateException("crash");
                    }))
                    .hasMessage("crash");
            audit.note(Caller.open(), "need.read", "N-2");

            assertThat(audit.check().entries()).isEqualTo(1);
        }
    }
}
