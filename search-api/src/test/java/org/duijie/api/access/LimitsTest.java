package org.duijie.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private final TestClock clock = new TestClock();
    private final Limits limits = new Limits(new Limits.Settings(3, 2, 1), clock);
    private final Caller person = new Caller("a", Set.of(Role.ANALYST), Optional.empty(), Set.of(), false);

    @Test
    void keysAccountsAndAddressesHaveEachTheirOwn() {
        assertThat(taken(person)).isEqualTo(2);
        assertThat(taken(person.with("k1", Set.of(Scope.READ)))).isEqualTo(3);
        assertThat(taken(person.with("k2", Set.of(Scope.READ)))).isEqualTo(3);
        assertThat(taken(Caller.nobody())).isEqualTo(1);
    }

    @Test
    void whoWaitsAsLongAsToldMayAskAgain() {
        taken(person);
        var refused = catchThrowableOfType(Refused.class, () -> limits.take(person, "192.0.2.1"));

        assertThat(refused).hasMessage("too many requests, try again in 30 seconds");
        assertThat(refused.status()).isEqualTo(429);
        clock.goOn(refused.retryAfter().orElseThrow());
        assertThat(taken(person)).isEqualTo(1);
        clock.goOn(Duration.ofHours(1));
        assertThat(taken(person)).isEqualTo(2);
    }

    private int taken(Caller caller) {
        int taken = 0;
        while (taken < 10 && catchThrowableOfType(Refused.class, () -> limits.take(caller, "192.0.2.1")) == null) {
            taken++;
        }
        return taken;
    }
}
