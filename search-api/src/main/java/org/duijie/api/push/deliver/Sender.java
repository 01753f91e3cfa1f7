package org.duijie.api.push.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.duijie.api.push.channel.Attempts;
import org.duijie.api.push.channel.ChannelKind;
import org.duijie.api.push.channel.Channels;
import org.duijie.api.push.channel.Outcome;
import org.duijie.api.push.channel.Outgoing;
import org.duijie.api.push.channel.Transports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A message is delivered outside of any transaction, so that one may arrive and be sent again where the process ended, or the
 * database failed, between arriving and keeping that it did. Safe for several threads and processes.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int BATCH = 16;
    /** A clock that was put forward alone gives nothing up. */
    private static final int LEAST_ATTEMPTS = 8;

    private final Outbox outbox;
    private final Channels channels;
    private final Transports transports;
    private final Backoff backoff;
    private final Duration giveUpAfter;
    private final Clock clock;

    Sender(
            Outbox outbox,
            Channels channels,
            Transports transports,
            Backoff backoff,
            Duration giveUpAfter,
            Clock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.transports = transports;
        this.backoff = backoff;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /** {@return how many messages were taken, until none was due} */
    public int sendAll() {
        int all = 0;
        int taken;
        do {
            taken = send();
            all += taken;
        } while (taken > 0);
        return all;
    }

    /** {@return how many messages were taken, of which each was tried once} */
    public int send() {
        var taken = outbox.take(BATCH);
        var byKind = taken.stream()
                .flatMap(id -> outgoing(id).stream())
                .collect(Collectors.groupingBy(m -> m.channel().kind()));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = byKind.entrySet().stream()
                    .<Future<?>>map(e -> threads.submit(() -> deliver(e.getKey(), e.getValue())))
                    .toList();
            running.forEach(Sender::await);
        }
        return taken.size();
    }

    private Optional<Outgoing> outgoing(String id) {
        return outbox.find(id)
                .flatMap(kept -> channels.find(kept.channel()).map(c -> new Outgoing(id, kept.digest(), c)));
    }

    private void deliver(ChannelKind kind, List<Outgoing> messages) {
        var keeping = new Keeping();
        transports
                .of(kind)
                .ifPresentOrElse(
                        transport -> transport.deliver(messages, keeping),
                        () -> messages.stream()
                                .filter(keeping::begin)
                                .forEach(m -> keeping.ended(m, Outcome.later("push.fault.noTransport", kind.code()))));
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException e) {
            LOG.error("messages were not delivered, they are tried again when their lease ends", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what becomes of messages. Where the database fails, it says so, and the message is tried again when its lease ends. */
    private final class Keeping implements Attempts {
        @Override
        public boolean begin(Outgoing message) {
            try {
                return outbox.begin(message.id());
            } catch (RuntimeException e) {
                LOG.error("message {} was not begun, it is tried again when its lease ends", message.id(), e);
                return false;
            }
        }

        @Override
        public void ended(Outgoing message, Outcome outcome) {
            try {
                keep(message, outcome);
            } catch (RuntimeException e) {
                LOG.error(
                        "what became of message {} could not be kept, it is sent again when its lease ends: {}",
                        message.id(),
                        outcome,
                        e);
            }
        }

        private void keep(Outgoing message, Outcome outcome) {
            switch (outcome) {
                case Outcome.Accepted() -> outbox.sent(message.id());
                case Outcome.Later later -> later(message, later);
                case Outcome.Never never -> outbox.dead(message.id(), never.fault());
                case Outcome.Gone gone -> {
                    channels.disable(message.channel().id(), Optional.of(gone.fault()));
                    outbox.dead(message.id(), gone.fault());
                }
            }
        }

        private void later(Outgoing message, Outcome.Later later) {
            var kept = outbox.find(message.id()).orElseThrow();
            int attempts = kept.attempts() + 1;
            boolean late = Duration.between(kept.composedAt(), clock.instant()).compareTo(giveUpAfter) >= 0;
            if (late && attempts >= LEAST_ATTEMPTS) {
                outbox.dead(message.id(), later.fault());
            } else {
                outbox.later(message.id(), later.fault(), backoff.after(message.id(), attempts, later.after()));
            }
        }
    }
}
