package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.duijie.api.Places;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountsTest {
    @ParameterizedTest
    @EnumSource(Places.class)
    void anAccountIsFoundByItsNameInAnyFormAndPasswordsAreKeptAsHashes(Places places) {
        try (var on = TestService.on(places)) {
            var accounts = new Accounts(on.service());
            assertThat(accounts.any()).isFalse();

            var made = on.add("Wáng.Ａ", Role.ANALYST);

            assertThat(accounts.any()).isTrue();
            assertThat(made.name()).isEqualTo("wáng.a");
            assertThat(accounts.named("WÁNG.a"))
                    .isEqualTo(accounts.get(made.id()))
                    .isEqualTo(made);
            assertThat(accounts.withPassword("wáng.a", TestService.PASSWORD)).contains(made);
            assertThat(accounts.withPassword("wáng.a", TestService.PASSWORD + "!"))
                    .isEmpty();
            assertThat(accounts.withPassword("nobody", TestService.PASSWORD)).isEmpty();
            assertThat(on.everything("account")).contains("$argon2id$").doesNotContain(TestService.PASSWORD);
            assertThatThrownBy(() -> on.add("WÁNG.A", Role.BROKER))
                    .hasMessage("there is an account \"wáng.a\" already");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aBrokerSeesWhatIsAssignedUntilItIsTakenAway(Places places) {
        try (var on = TestService.on(places)) {
            var accounts = new Accounts(on.service());
            var broker = on.add("broker", Role.BROKER);
            accounts.assign(Caller.commandLine(), broker.id(), "E-1");
            accounts.assign(Caller.commandLine(), broker.id(), "E-2");
            accounts.assign(Caller.commandLine(), broker.id(), "E-2");
            accounts.unassign(Caller.commandLine(), broker.id(), "E-1");

            var caller = accounts.get(broker.id()).caller();

            assertThat(caller.assigned()).containsExactly("E-2");
            assertThat(caller.seesPrivateOf("E-2")).isTrue();
            assertThat(caller.seesPrivateOf("E-1")).isFalse();
            var analyst = on.add("analyst", Role.ANALYST);
            assertThatThrownBy(() -> accounts.assign(Caller.commandLine(), analyst.id(), "E-1"))
                    .hasMessage("account \"analyst\" is no broker, so no enterprise can be assigned to it");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aDisabledAccountMayNothingByPasswordSessionOrKey(Places places) {
        try (var on = TestService.on(places)) {
            var accounts = new Accounts(on.service());
            var keys = new ApiKeys(on.service());
            var sessions = new Sessions(on.service());
            var account = on.add("wang", Role.ANALYST);
            var key = keys.create(Caller.commandLine(), account.id(), "k", Set.of(Scope.READ), Duration.ofDays(1));
            var session = sessions.begin(account.id());

            accounts.disable(Caller.commandLine(), account.id());

            assertThat(accounts.withPassword("wang", TestService.PASSWORD)).isEmpty();
            assertThat(sessions.find(session)).isEmpty();
            assertThat(keys.find(key.secret())).isEmpty();
            assertThat(accounts.get(account.id()).disabled()).isTrue();
            assertThat(accounts.any()).isTrue();
            assertThatThrownBy(() -> keys.create(
                            Caller.commandLine(), account.id(), "k", Set.of(Scope.READ), Duration.ofDays(1)))
                    .hasMessageContaining("there is no account");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void anotherPasswordEndsEverySession(Places places) {
        try (var on = TestService.on(places)) {
            var accounts = new Accounts(on.service());
            var sessions = new Sessions(on.service());
            var account = on.add("wang", Role.ANALYST);
            var session = sessions.begin(account.id());

            accounts.setPassword(Caller.commandLine(), account.id(), "another long phrase");

            assertThat(sessions.find(session)).isEmpty();
            assertThat(accounts.withPassword("wang", TestService.PASSWORD)).isEmpty();
            assertThat(accounts.withPassword("wang", "another long phrase")).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void everyChangeIsInTheAuditLogAndNothingRefusedIs(Places places) {
        try (var on = TestService.on(places)) {
            var accounts = new Accounts(on.service());
            var audit = new Audit(on.service());
            var broker = on.add("broker", Role.BROKER);
            accounts.assign(broker.caller(), broker.id(), "E-1");
            accounts.unassign(broker.caller(), broker.id(), "E-1");
            accounts.setPassword(broker.caller(), broker.id(), "another long phrase");
            accounts.disable(Caller.commandLine(), broker.id());
            assertThatThrownBy(() -> accounts.disable(Caller.commandLine(), "none"))
                    .isInstanceOf(BrokenRule.class);

            assertThat(audit.list(Audit.Filter.ALL, OptionalLong.empty(), 10))
                    .extracting(AuditEntry::action)
                    .containsExactly(
                            "account.disable", "account.password", "account.unassign", "account.assign", "account.add");
            assertThat(on.everything("audit")).doesNotContain("another long phrase");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | ANALYST | - | \"\" cannot be the name of an account",
                "a b | ANALYST | - | \"a b\" cannot be the name of an account: 1 to 100 letters",
                "-a | ANALYST | - | \"-a\" cannot be",
                "a | ENTERPRISE | - | account \"a\": the id of an enterprise goes with the role enterprise",
                "a | ANALYST | E-1 | there is \"E-1\"",
            })
    void whatCannotBeAnAccountIsRefusedByName(String name, Role role, String enterprise, String message) {
        assertThatThrownBy(() -> new NewAccount(name, Set.of(role), Optional.ofNullable(enterprise), false))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining(message);
    }

    @Test
    void anAccountNeedsARole() {
        assertThatThrownBy(() -> new NewAccount("a", Set.of(), Optional.empty(), false))
                .hasMessage("account \"a\" needs a role: enterprise, broker, analyst, administrator");
    }
}
