/**
 * How many pushes come how far, from plan to contract.
 *
 * <p>Start at {@link org.duijie.api.push.funnel.Funnel}. Smallest use:
 *
 * <pre>{@code
 * var funnel = new Funnel(service, store).of(Grouping.WEEK, Period.ALL);
 * funnel.total().count(Stage.SENT);                        // 120
 * funnel.groups().get("2026-W10").rate(Stage.REPLIED);     // 0.2, from 0.11 to 0.33
 * }</pre>
 *
 * Counted anew each time, in one pass that holds the counts alone. Described in {@code docs/replies.md}. For analysts; what owners may know is
 * {@link org.duijie.api.push.reply.Feedback}.
 */
package org.duijie.api.push.funnel;
