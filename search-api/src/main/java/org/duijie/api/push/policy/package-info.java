/**
 * What may be pushed to whom and when: pure functions of a policy, of what was pushed and refused before, and of an instant.
 *
 * <p>Start at {@link org.duijie.api.push.policy.PushPolicy}, which {@link org.duijie.api.push.policy.PolicySettings} reads from the section
 * {@code push} of the settings and from what a recipient wants otherwise. Smallest use:
 *
 * <pre>{@code
 * var policy = PushPolicy.USUAL;                        // daily at 09:00, at most 10 in 7 days, not from 20:00 to 08:00
 * policy.nextDigestAt(PushHistory.NONE, now);           // the next time when a digest may go
 * policy.leftThisWeek(history, now);                    // how many more may
 * }</pre>
 *
 * Described in {@code docs/push.md}. Everything is immutable; clocks that jump, back too, are survived.
 */
package org.duijie.api.push.policy;
