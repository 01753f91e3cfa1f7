package org.duijie.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.duijie.corpus.check.BrokenRule;
import org.junit.jupiter.api.Test;

class ServerConfigTest {
    @Test
    void usualSettingsAreKnown() {
        assertThat(ServerConfig.ofPort(0))
                .isEqualTo(new ServerConfig(0, true, Duration.ofMillis(200), 1 << 20, Duration.ofSeconds(5)));
    }

    @Test
    void everySettingOutOfRangeIsNamedAtOnce() {
        assertThatThrownBy(() -> new ServerConfig(70_000, false, Duration.ZERO, 1, Duration.ofHours(1)))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("port 70000 (0 – 65535)")
                .hasMessageContaining("refreshEvery PT0S (PT0.05S – PT1H)")
                .hasMessageContaining("largestRequest 1 (16384 – 67108864)")
                .hasMessageContaining("stopWithin PT1H (PT0S – PT1M)");
    }
}
