/**
 * Whether a run is better than another, by how much, how certainly, and for which topics.
 *
 * <p>Start at {@link org.duijie.evaluation.compare.Comparison}. Smallest use:
 *
 * <pre>{@code
 * var runs = List.of(
 *         new ComparedRun("lexical.run", Evaluation.of(qrels, lexical, measures)), // the baseline
 *         new ComparedRun("affinity.run", Evaluation.of(qrels, affinity, measures)));
 * var comparison = Comparison.of(runs, Resampling.STANDARD);
 * for (var d : comparison.differences()) {
 *     d.difference();           // 0.0180
 *     d.interval();             // [0.0042, 0.0331]
 *     d.randomisation().holm(); // 0.0316
 * }
 * var byField = Segments.read(Path.of("needs.jsonl"), List.of(SegmentField.IPC_SECTION)).getFirst();
 * byField.compare(comparison);  // the same for each section
 * comparison.changes(1, 0);     // the topics that changed most
 * }</pre>
 *
 * <p>Everything is immutable and safe for use by several threads. The same input and seed give the same numbers, on however many
 * processors they are computed. {@code docs/comparison.md} says what is computed and how to read it.
 */
package org.duijie.evaluation.compare;
