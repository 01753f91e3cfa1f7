/**
 * Measures of a ranking by judgments, with the definitions of trec_eval 10.
 *
 * <p>Start at {@link org.duijie.evaluation.measure.Evaluation}. Smallest use:
 *
 * <pre>{@code
 * var measures = Measure.parseAll("nDCG@10, R(rel=2,topics=relevant)@100");
 * for (var result : Evaluation.of(qrels, run, measures).results()) {
 *     result.measure().notation(); // nDCG@10
 *     result.mean();               // 0.6789
 *     result.byTopic().get("需求1");
 * }
 * }</pre>
 *
 * <p>A {@link org.duijie.evaluation.measure.Measure} is a value with a notation; two with the same notation are equal. Everything here
 * is immutable and safe for use by several threads, and gives the same numbers in the same order every time. Files are not here but
 * in {@code evaluation.run}.
 */
package org.duijie.evaluation.measure;
