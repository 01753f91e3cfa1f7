/**
 * What enterprises answer to pushes, and who learns from it: the record store (so training), the technology's owner, the policy, the inbox.
 *
 * <p>Start at {@link org.duijie.api.push.reply.Replies}. Smallest use:
 *
 * <pre>{@code
 * var replies = new Replies(service);
 * replies.add(proposal, caller::seesPrivateOf, Said.of(Answer.REFUSED, Optional.of(RefusalReason.PRICE), Via.API, caller.account()));
 * replies.standing(proposal);                              // refused, 价格不合, since now
 * new ReplyRecorder(service, store).record();              // now also an interaction, by which the next model learns
 * new Refusals(service).of("E-1");                         // what the policy goes by
 * }</pre>
 *
 * Described in {@code docs/replies.md}. Everything is safe for several threads, processes and, on PostgreSQL, machines. What is planned and sent, and
 * the signed links by which people answer, are elsewhere.
 */
package org.duijie.api.push.reply;
