/**
 * What enterprises and brokers did with technologies: who is like whom, what they like, and how often what is shown is looked at.
 * {@code docs/model.md} tells the method and the file {@code behaviour.bin}.
 *
 * <pre>{@code
 * var behaviour = BehaviourModel.read(model.resolve(BehaviourModel.FILE));
 * behaviour.preference("浙江某电池厂", "ach-17");         // 0.83; empty for who or what nothing is known of
 * behaviour.peersOf("浙江某电池厂").liked(10);          // ach-17: 3 alike looked at it, 2 got in touch
 * behaviour.popularity("ach-17");                         // 0.41, for who is new
 * }</pre>
 *
 * <p>Start at {@link org.duijie.recommender.behaviour.BehaviourModel}, which is immutable and safe for several threads. Training belongs to
 * {@code train}, features of pairs to {@code feature}.
 */
package org.duijie.recommender.behaviour;
