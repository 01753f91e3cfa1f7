package org.duijie.evaluation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreTheNearestRank() {
        var latencies = of(LongStream.rangeClosed(1, 1_000).map(i -> 1_001 - i).toArray());
        assertThat(latencies.medianNanos()).isEqualTo(500);
        assertThat(latencies.p90Nanos()).isEqualTo(900);
        assertThat(latencies.p99Nanos()).isEqualTo(990);
        assertThat(latencies.maxNanos()).isEqualTo(1_000);
    }

    @Test
    void ofFewAnswersTheHighPercentilesAreTheLongest() {
        var latencies = of(30, 10, 20);
        assertThat(latencies.medianNanos()).isEqualTo(20);
        assertThat(latencies.p90Nanos()).isEqualTo(30);
        assertThat(latencies.p99Nanos()).isEqualTo(30);
    }

    @Test
    void ofOneAnswerAllAreTheSame() {
        assertThat(of(7)).isEqualTo(new Latencies(1, Duration.ofSeconds(2), 7, 7, 7, 7, 3, 0));
    }

    @Test
    void answersASecondAreOfAllClients() {
        assertThat(of(1, 2, 3).perSecond()).isEqualTo(1.5);
    }

    @Test
    void clientsAddUp() {
        var all = new Timings();
        var other = new Timings();
        other.add(2_000, new Answer(0, true));
        for (int i = 0; i < 5_000; i++) {
            all.add(i, new Answer(10, false));
        }
        all.addAll(other);
        assertThat(all.sorted())
                .hasSize(5_001)
                .isSorted()
                .startsWith(0, 1)
                .contains(2_000)
                .endsWith(4_999);
        assertThat(all.hits()).isEqualTo(50_000);
        assertThat(all.timedOut()).isEqualTo(1);
    }

    private static Latencies of(long... nanos) {
        var timings = new Timings();
        for (long took : nanos) {
            timings.add(took, new Answer(3, false));
        }
        return Latencies.of(timings, Duration.ofSeconds(2));
    }
}
