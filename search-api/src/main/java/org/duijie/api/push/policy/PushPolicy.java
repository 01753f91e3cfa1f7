package org.duijie.api.push.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What is proposed to a recipient, and how much of it goes when.
 *
 * @param threshold what is likelier than that to interest is proposed, 0 to 1
 * @param automatic what is at least so likely is approved without a broker; empty where a broker sees everything
 * @param mostPerWeek how many technologies go within any seven days at most, 1 or more
 * @param times when digests may go
 * @param coolDowns what is held back after which refusal; nothing for reasons that are not there
 * @param diversity how much the technologies of a digest are kept from being alike, 0 to 1
 * @param largestDigest how many technologies a digest holds at most, 1 or more
 */
public record PushPolicy(
        double threshold,
        OptionalDouble automatic,
        int mostPerWeek,
        SendingTimes times,
        Map<RefusalReason, CoolDown> coolDowns,
        double diversity,
        int largestDigest) {
    /** What holds where nothing is set. */
    public static final PushPolicy USUAL = new PushPolicy(
            0.5,
            OptionalDouble.empty(),
            10,
            new SendingTimes(
                    ZoneId.of("Asia/Shanghai"),
                    Optional.of(new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0))),
                    false,
                    List.of(),
                    Set.of(),
                    new Rhythm.Daily(LocalTime.of(9, 0))),
            Map.of(
                    RefusalReason.SOLVED, new CoolDown(Duration.ofDays(90), CoolDown.Scope.NEED),
                    RefusalReason.CHANGED, new CoolDown(Duration.ofDays(180), CoolDown.Scope.NEED),
                    RefusalReason.FIELD, new CoolDown(Duration.ofDays(90), CoolDown.Scope.FIELD)),
            0.3,
            5);

    /** Copies the map. */
    public PushPolicy {
        coolDowns = Map.copyOf(coolDowns);
    }

    /** {@return how many more technologies may go within the week around an instant} */
    public int leftThisWeek(PushHistory history, Instant now) {
        return Math.max(0, mostPerWeek - history.itemsAround(now));
    }

    /** {@return when the next digest may go, now or later; empty where that is not within two years} */
    public Optional<Instant> nextDigestAt(PushHistory history, Instant now) {
        var next = Optional.of(now);
        do {
            next = times.next(history.firstWithLessThan(mostPerWeek, next.get()), history.times());
        } while (next.isPresent() && leftThisWeek(history, next.get()) == 0);
        return next;
    }

    /** {@return how many technologies a digest that goes now may hold; 0 where none may go now} */
    public int roomNow(PushHistory history, Instant now) {
        boolean due = nextDigestAt(history, now).filter(now::equals).isPresent();
        return due ? Math.min(largestDigest, leftThisWeek(history, now)) : 0;
    }

    /** {@return what is held back by refusals} */
    public HeldBack heldBack(List<Refusal> refusals, Instant now) {
        return HeldBack.of(coolDowns, refusals, now);
    }

    /** {@return how long the longest cool-down holds} */
    public Duration longestCoolDown() {
        return coolDowns.values().stream()
                .map(CoolDown::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
