package org.duijie.evaluation.push;

import java.util.OptionalDouble;

/**
 * How good pushes were. All but {@link #novelty} and {@link #fairness} are shares from 0 to 1; each is empty where nothing can be said.
 *
 * @param pushes how many there were
 * @param precision of the pushes for a need that was judged with the item, the share that is relevant
 * @param acceptance of all pushes, the share that was accepted
 * @param acceptanceOfReplies of the pushes that were replied to, the share that was accepted
 * @param technologyCoverage of all technologies, the share that was pushed to anybody
 * @param enterpriseCoverage of all enterprises, the share that anything was pushed to
 * @param diversity over the enterprises that got two technologies or more whose fields are known, the mean share of pairs of these
 *     without a common field
 * @param novelty the mean, over pushes, of the binary logarithm of how many enterprises were pushed to at all for each that got the
 *     item: 0 if everybody gets the same, log2 of the number of enterprises if nothing is pushed to two
 * @param repeatRate the share of pushes of an item that the same enterprise had got before
 * @param fairness pushes for each technology of small owners over pushes for each technology of large owners: 1 is even, below 1 the
 *     small get less
 */
public record PushMeasures(
        int pushes,
        OptionalDouble precision,
        OptionalDouble acceptance,
        OptionalDouble acceptanceOfReplies,
        OptionalDouble technologyCoverage,
        OptionalDouble enterpriseCoverage,
        OptionalDouble diversity,
        OptionalDouble novelty,
        OptionalDouble repeatRate,
        OptionalDouble fairness) {}
