/**
 * Many needs matched in one go, as a TREC run.
 *
 * <p>Start at {@link org.duijie.evaluation.batch.BatchRun}. Smallest use:
 *
 * <pre>{@code
 * try (var run = new RunWriter(out, "lexical");
 *         var batch = new BatchRun(matcher, MatchRequest.top(100), Optional.empty(), run)) {
 *     Topics.forEach(file, batch::add);
 *     batch.finish();
 *     run.commit();
 * }
 * }</pre>
 *
 * <p>Uses all processors; the run is the same whatever their number. Measuring does not belong here.
 */
package org.duijie.evaluation.batch;
