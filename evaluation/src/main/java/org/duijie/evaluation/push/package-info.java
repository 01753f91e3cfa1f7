/**
 * How good pushes were: whether they were wanted, how many technologies and enterprises they reached, and whom they favoured.
 *
 * <p>Start at {@link org.duijie.evaluation.push.PushEvaluation}. Smallest use:
 *
 * <pre>{@code
 * List<Push> pushes = PushReader.read(Path.of("pushes.jsonl"));
 * Catalogue catalogue = CatalogueReader.read(List.of(Path.of("records.jsonl")));
 * PushMeasures measures = new PushEvaluation(pushes, catalogue, Optional.empty(), 1, PushEvaluation.LARGE).measures();
 * measures.acceptance();   // 0.25
 * }</pre>
 *
 * <p>Everything is immutable and safe for use by several threads. {@code docs/measures.md} has the definitions with an example. Making
 * and sending pushes is not here but in {@code search-api}.
 */
package org.duijie.evaluation.push;
