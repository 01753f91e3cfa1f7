/**
 * A broker's morning: what is to be decided, and what enterprises answered that is to be followed up.
 *
 * <p>Start at {@link org.duijie.api.push.desk.Desk}. Smallest use:
 *
 * <pre>{@code
 * var desk = new Desk(service);
 * var asked = DeskFilter.all(Reach.of(caller));
 * desk.counts(asked).planned();                                        // 12 to review
 * desk.plan(asked, ProposalStatus.PLANNED, Optional.empty()).groups();   // by enterprise, the likeliest first
 * desk.followUps(asked, Optional.empty()).items();                     // answered and neither refused nor signed
 * }</pre>
 *
 * <p>It only reads: deciding is {@link org.duijie.api.push.plan.Proposals}'. Safe for several threads.
 */
package org.duijie.api.push.desk;
