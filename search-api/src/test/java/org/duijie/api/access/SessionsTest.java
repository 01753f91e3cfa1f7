package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.duijie.api.Places;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the usual settings: two hours idle, twelve in all. */
class SessionsTest {
    @ParameterizedTest
    @EnumSource(Places.class)
    void aSessionEndsWhenItWasIdleTooLong(Places places) {
        try (var on = TestService.on(places)) {
            var sessions = new Sessions(on.service());
            var session = sessions.begin(on.add("wang", Role.ANALYST).id());

            on.clock().goOn(Duration.ofMinutes(119));
            assertThat(sessions.find(session)).isPresent();
            on.clock().goOn(Duration.ofMinutes(119));
            assertThat(sessions.find(session)).isPresent();
            on.clock().goOn(Duration.ofHours(2));
            assertThat(sessions.find(session)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void aSessionEndsInTheEndHoweverMuchItIsUsed(Places places) {
        try (var on = TestService.on(places)) {
            var sessions = new Sessions(on.service());
            var session = sessions.begin(on.add("wang", Role.ANALYST).id());

            for (int hour = 1; hour < 12; hour++) {
                on.clock().goOn(Duration.ofHours(1));
                assertThat(sessions.find(session)).as("hour " + hour).isPresent();
            }
            on.clock().goOn(Duration.ofHours(1));
            assertThat(sessions.find(session)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void whatACookieHoldsIsNotKeptAndEachHasACsrfTokenOfItsOwn(Places places) {
        try (var on = TestService.on(places)) {
            var sessions = new Sessions(on.service());
            var account = on.add("wang", Role.ANALYST);
            var one = sessions.begin(account.id());
            var other = sessions.begin(account.id());

            assertThat(on.everything("session")).doesNotContain(one.token()).doesNotContain(one.csrf());
            assertThat(one.csrf()).isNotEqualTo(other.csrf()).isEqualTo(new Session(one.token()).csrf());

            sessions.end(one);
            assertThat(sessions.find(one)).isEmpty();
            assertThat(sessions.find(other).orElseThrow().name()).isEqualTo("wang");
            assertThat(sessions.find(new Session("forged"))).isEmpty();
        }
    }
}
