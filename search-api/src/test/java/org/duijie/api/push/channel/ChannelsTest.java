package org.duijie.api.push.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duijie.api.Places;
import org.duijie.api.Service;
import org.duijie.corpus.check.BrokenRule;
import org.duijie.corpus.store.Database;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelsTest {
    private static final int AT_ONCE = 8;
    private static final WebhookSettings WEBHOOKS =
            new WebhookSettings(false, List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static Channels in(Database database) {
        return new Channels(database, new TargetAddresses(WEBHOOKS, InetAddress::getAllByName), Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource(Places.class)
    void noMoreChannelsAreInUseThanCanBeThoughManyAreAddedAtOnce(Places kind) throws Exception {
        try (var database = Database.open(kind.fresh(), Service.NAME, "org/duijie/api/service");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var channels = in(database);
            for (int i = 0; i < Channels.MOST - 3; i++) {
                channels.add("E-1", ChannelKind.ATOM, "", "");
            }
            var barrier = new CyclicBarrier(AT_ONCE);
            Callable<Boolean> adding = () -> {
                barrier.await();
                try {
                    return in(database)
                            .add("E-1", ChannelKind.INBOX, "", "")
                            .disabledAt()
                            .isEmpty();
                } catch (BrokenRule e) {
                    assertThat(e.rule()).isEqualTo("channel.most");
                    return false;
                }
            };
            int added = 0;
            for (Future<Boolean> one : threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> adding).toList())) {
                added += one.get() ? 1 : 0;
            }

            assertThat(added).isEqualTo(3);
            assertThat(channels.of("E-1")).hasSize(Channels.MOST);
            channels.add("E-2", ChannelKind.INBOX, "", "");
            assertThatThrownBy(() -> channels.add("E-1", ChannelKind.ATOM, "", ""))
                    .hasMessageContaining("20");
            channels.disable(channels.of("E-1").getFirst().id(), Optional.empty());
            channels.add("E-1", ChannelKind.ATOM, "", "");
        }
    }
}
