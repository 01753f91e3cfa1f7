package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApiKeysTest {
    private static final Set<Scope> READ = Set.of(Scope.READ);

    @ParameterizedTest
    @EnumSource(Places.class)
    void aKeyNarrowsWhatItsAccountMayAndItsSecretIsNotKept(Places places) {
        try (var on = TestService.on(places)) {
            var keys = new ApiKeys(on.service());
            var account = on.add("firm", Role.ENTERPRISE);

            var made = keys.create(account.caller(), account.id(), "import", READ, Duration.ofDays(1));

            assertThat(made.secret())
                    .matches("dj_[A-Za-z0-9_-]{43}")
                    .startsWith(made.key().prefix());
            var caller = keys.find(made.secret()).orElseThrow().caller();
            assertThat(caller.account()).isEqualTo(account.id());
            assertThat(caller.enterprise()).contains("E-1");
            assertThat(caller.key()).contains(made.key().id());
            assertThat(caller.scopes()).isEqualTo(READ);
            assertThat(on.everything("api_key")).doesNotContain(made.secret().substring(12));
            assertThat(made.toString()).doesNotContain(made.secret());
            assertThat(keys.find(made.secret().toLowerCase(Locale.ROOT))).isEmpty();
            assertThat(keys.find("")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void anExpiredKeyAndARevokedOneAreNone(Places places) {
        try (var on = TestService.on(places)) {
            var keys = new ApiKeys(on.service());
            var account = on.add("firm", Role.ENTERPRISE);
            var brief = keys.create(account.caller(), account.id(), "brief", READ, Duration.ofDays(1));
            var revoked = keys.create(account.caller(), account.id(), "revoked", READ, Duration.ofDays(9));

            on.clock().goOn(Duration.ofDays(1).minusMillis(1));
            assertThat(keys.find(brief.secret())).isPresent();
            on.clock().goOn(Duration.ofMillis(1));
            assertThat(keys.find(brief.secret())).isEmpty();

            assertThat(keys.find(revoked.secret())).isPresent();
            assertThatThrownBy(() -> keys.revoke(account.caller(), revoked.key().id(), Optional.of("another")))
                    .hasMessageContaining("there is no key");
            keys.revoke(account.caller(), revoked.key().id(), Optional.of(account.id()));
            assertThat(keys.find(revoked.secret())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void theLastUseIsNotedOnceAMinute(Places places) {
        try (var on = TestService.on(places)) {
            var keys = new ApiKeys(on.service());
            var account = on.add("firm", Role.ENTERPRISE);
            var made = keys.create(account.caller(), account.id(), "k", READ, Duration.ofDays(1));
            assertThat(keys.list(Optional.empty()).getFirst().usedAt()).isEmpty();

            var first = on.clock().instant();
            keys.find(made.secret());
            on.clock().goOn(Duration.ofSeconds(59));
            keys.find(made.secret());
            assertThat(keys.list(Optional.of(account.id())).getFirst().usedAt()).contains(first);

            on.clock().goOn(Duration.ofSeconds(1));
            keys.find(made.secret());
            assertThat(keys.list(Optional.empty()).getFirst().usedAt())
                    .contains(on.clock().instant());
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatCannotBeAKeyIsRefused(Places places) {
        try (var on = TestService.on(places)) {
            var keys = new ApiKeys(on.service());
            var by = Caller.commandLine();
            var day = Duration.ofDays(1);
            assertThatThrownBy(() -> keys.create(by, "a", " ", READ, day)).hasMessageContaining("name of a key");
            assertThatThrownBy(() -> keys.create(by, "a", "k", Set.of(), day))
                    .hasMessage("a key needs a scope: read,write,push,admin");
            assertThatThrownBy(() -> keys.create(by, "a", "k", READ, Duration.ofDays(367)))
                    .hasMessage("a key cannot hold PT8808H: more than nothing and at most 366 days");
            assertThatThrownBy(() -> keys.create(by, "a", "k", READ, day)).hasMessage("there is no account \"a\"");
        }
    }
}
