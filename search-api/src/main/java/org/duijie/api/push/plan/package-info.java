/**
 * The plan: which technology is proposed to which enterprise, and what brokers decide about it.
 *
 * <p>Start at {@link org.duijie.api.push.plan.Planner}, which writes proposals, and {@link org.duijie.api.push.plan.Proposals}, by which brokers
 * review them. Smallest use:
 *
 * <pre>{@code
 * new Recipients(service).consent("E-1");
 * try (var planner = new Planner(engine, service, SearchTrigger.NONE)) {
 *     planner.plan(false).proposals();      // how many there are to decide
 * }
 * }</pre>
 *
 * <p>Private needs take part in planning for their enterprise alone. What may go when is {@link org.duijie.api.push.policy}'s; composing and delivery
 * are others'. Safe for several threads; several servers may share the database.
 */
package org.duijie.api.push.plan;
