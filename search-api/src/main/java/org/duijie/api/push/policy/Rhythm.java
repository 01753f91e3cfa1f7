package org.duijie.api.push.policy;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** How often digests go. */
public sealed interface Rhythm {
    /** As soon as there is something. */
    record AtOnce() implements Rhythm {}

    /**
     * Once a day.
     *
     * @param at not before
     */
    record Daily(LocalTime at) implements Rhythm {}

    /**
     * Once a week; where the day is a day off, on the next working day.
     *
     * @param day the day
     * @param at not before
     */
    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {}
}
