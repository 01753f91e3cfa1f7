/**
 * The outbox and what empties it: at least once, with the same id at each attempt.
 *
 * <p>Start at {@link org.duijie.api.push.deliver.Delivery}, all parts over one service; the smallest use:
 *
 * <pre>{@code
 * try (var delivery = Delivery.open(service, Rhythm.atOnce(10), NearDuplicates.in(store))) {
 *     delivery.composer().compose();
 *     delivery.sender().sendAll();
 * }
 * }</pre>
 *
 * {@link org.duijie.api.push.deliver.Outbox} has the table, {@link org.duijie.api.push.deliver.Sender} the rules, {@link
 * org.duijie.api.push.deliver.PushKeeper} does both in the background; {@code docs/delivery.md} tells how and why. How a kind of channel is
 * written to does not belong here. Safe for several threads, and on one database for several processes.
 */
package org.duijie.api.push.deliver;
