package org.duijie.api.push.desk;

/**
 * How much there is.
 *
 * @param planned to be decided
 * @param waiting approved and not in a digest yet
 * @param dropped dropped, by a broker or by itself
 * @param approvedToday approved since midnight, Chinese time, by anybody or by itself
 * @param sent went within {@value Desk#RECENT_DAYS} days
 * @param opened of those, how many the enterprise opened or answered
 * @param replied of those, how many it said something to, refusals too
 * @param followUp how many of all pushes are to be followed up
 */
public record DeskCounts(
        long planned,
        long waiting,
        long dropped,
        long approvedToday,
        long sent,
        long opened,
        long replied,
        long followUp) {
    static final DeskCounts NONE = new DeskCounts(0, 0, 0, 0, 0, 0, 0, 0);
}
