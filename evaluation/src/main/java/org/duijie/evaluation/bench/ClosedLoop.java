package org.duijie.evaluation.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Clients that ask, wait for the answer, and ask again; what they measured adds up over the turns. For one thread.
 *
 * @param <Q> what is asked
 */
final class ClosedLoop<Q> {
    private final List<Q> questions;
    private final Function<? super Q, Answer> ask;
    private final AtomicInteger next = new AtomicInteger();
    private final Timings timings = new Timings();
    private Duration elapsed = Duration.ZERO;

    /**
     * A loop.
     *
     * @param questions are asked in turn
     * @param ask answers; called from several threads
     */
    ClosedLoop(List<Q> questions, Function<? super Q, Answer> ask) {
        this.questions = List.copyOf(questions);
        this.ask = ask;
    }

    /**
     * Asks until the time is over; what is under way then is waited for and counts.
     *
     * @param clients how many ask at the same time, each on a thread of its own; each asks once at least
     */
    void turn(int clients, Duration time) {
        long began = System.nanoTime();
        var given = Crew.run(clients, () -> client(began + time.toNanos()));
        elapsed = elapsed.plusNanos(System.nanoTime() - began);
        given.forEach(timings::addAll);
    }

    /** {@return what all turns gave; there must have been one} */
    Latencies latencies() {
        return Latencies.of(timings, elapsed);
    }

    /** {@return how long each answer of all turns took} */
    Timings timings() {
        return timings;
    }

    /** {@return wall time of all turns} */
    Duration elapsed() {
        return elapsed;
    }

    private Timings client(long until) {
        var given = new Timings();
        long now;
        do {
            var question = questions.get(Math.floorMod(next.getAndIncrement(), questions.size()));
            long asked = System.nanoTime();
            var answer = ask.apply(question);
            now = System.nanoTime();
            given.add(now - asked, answer);
        } while (now - until < 0);
        return given;
    }
}
