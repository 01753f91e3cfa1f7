package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInTest {
    private static final String HERE = "192.0.2.1";

    @ParameterizedTest
    @EnumSource(Places.class)
    void aWrongPasswordAndAnUnknownNameAreToldAlike(Places places) {
        try (var on = TestService.on(places)) {
            on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());

            for (var name : new String[] {"wang", "nobody"}) {
                for (int i = 0; i < FailedSignIns.FREE_BY_NAME; i++) {
                    assertThat(refused(signIn, name, HERE)).hasMessage("name or password is wrong");
                }
                assertThat(refused(signIn, name, HERE)).hasMessage("too many sign-ins failed, try again in 2 seconds");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void eachFailureDoublesTheWaitAndASuccessForgetsThem(Places places) {
        try (var on = TestService.on(places)) {
            on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());
            for (int i = 0; i < FailedSignIns.FREE_BY_NAME; i++) {
                refused(signIn, "wang", HERE);
            }
            for (int seconds = 2; seconds <= 512; seconds *= 2) {
                assertThat(refused(signIn, "wang", HERE).retryAfter()).contains(Duration.ofSeconds(seconds));
                on.clock().goOn(Duration.ofSeconds(seconds));
                assertThat(refused(signIn, "wang", HERE).status()).isEqualTo(401);
            }
            assertThat(refused(signIn, "wang", HERE).retryAfter()).contains(FailedSignIns.LONGEST);
            assertThat(catchThrowableOfType(Refused.class, () -> signIn.byPassword("wang", TestService.PASSWORD, HERE))
                            .status())
                    .isEqualTo(429);

            on.clock().goOn(FailedSignIns.LONGEST);
            assertThat(signIn.byPassword("wang", TestService.PASSWORD, HERE)).isNotNull();
            for (int i = 0; i < FailedSignIns.FREE_BY_NAME; i++) {
                assertThat(refused(signIn, "wang", HERE).status()).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void anAddressThatTriesManyNamesHasToWaitAndOthersNeedNot(Places places) {
        try (var on = TestService.on(places)) {
            on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());
            for (int i = 0; i < FailedSignIns.FREE_BY_ADDRESS; i++) {
                assertThat(refused(signIn, "name" + i, HERE).status()).isEqualTo(401);
            }

            assertThat(refused(signIn, "another", HERE).status()).isEqualTo(429);
            assertThat(signIn.byPassword("wang", TestService.PASSWORD, "192.0.2.2"))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void manyGuessesAtOnceAreNoMoreThanOneAfterTheOther(Places places) throws InterruptedException {
        try (var on = TestService.on(places)) {
            on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());
            var looked = new AtomicInteger();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 20; i++) {
                    threads.execute(() -> {
                        if (refused(signIn, "wang", HERE).status() == 401) {
                            looked.incrementAndGet();
                        }
                    });
                }
            }
            assertThat(looked.get()).isEqualTo(FailedSignIns.FREE_BY_NAME);
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatWasTypedIsKeptNowhereAndBothOutcomesAreInTheAuditLog(Places places) {
        try (var on = TestService.on(places)) {
            var account = on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());
            refused(signIn, "my secret password", HERE);
            var session = signIn.byPassword("wang", TestService.PASSWORD, HERE);
            signIn.leave(session);

            assertThat(on.everything("failed_sign_in") + on.everything("audit")).doesNotContain("my secret");
            assertThat(new Audit(on.service()).list(Audit.Filter.ALL, OptionalLong.empty(), 3))
                    .extracting(e -> e.account() + " " + e.action() + " " + e.outcome())
                    .containsExactly(
                            account.id() + " sign-out done", account.id() + " sign-in done", "nobody sign-in refused");
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void anotherPasswordNeedsThePresentOne(Places places) {
        try (var on = TestService.on(places)) {
            on.add("wang", Role.ANALYST);
            var signIn = new SignIn(on.service());
            var sessions = new Sessions(on.service());
            var old = signIn.byPassword("wang", TestService.PASSWORD, HERE);
            var visitor = sessions.find(old).orElseThrow();

            assertThatThrownBy(() -> signIn.changePassword(visitor, "wrong", "a new long phrase", HERE))
                    .hasMessage("the present password is wrong");
            var fresh = signIn.changePassword(visitor, TestService.PASSWORD, "a new long phrase", HERE);

            assertThat(sessions.find(old)).isEmpty();
            assertThat(sessions.find(fresh)).isPresent();
            assertThat(signIn.byPassword("wang", "a new long phrase", HERE)).isNotNull();
        }
    }

    private static Refused refused(SignIn signIn, String name, String address) {
        return catchThrowableOfType(Refused.class, () -> signIn.byPassword(name, "a wrong password", address));
    }
}
