package org.duijie.api.push.channel;

import java.util.List;
import java.util.concurrent.Executors;

/** Delivers messages of one kind of channel. Safe for several threads. */
public interface Transport extends AutoCloseable {
    /** Tries each message once, and returns when all have ended; what goes wrong with one is its outcome. */
    void deliver(List<Outgoing> messages, Attempts attempts);

    @Override
    default void close() {}

    /** One that delivers each message by itself, so that a slow receiver holds up no other. */
    interface Single extends Transport {
        /** {@return what became of one message} */
        Outcome deliver(Outgoing message);

        @Override
        default void deliver(List<Outgoing> messages, Attempts attempts) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                messages.forEach(m -> threads.execute(() -> {
                    if (attempts.begin(m)) {
                        attempts.ended(m, deliver(m));
                    }
                }));
            }
        }
    }
}
