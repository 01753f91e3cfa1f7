/**
 * Interactions in the form of User Behavior Insights (UBI 1.3, {@code https://github.com/o19s/ubi}), in which search engines and other tools
 * record queries and what followed them, as JSON Lines.
 *
 * <p>Start at {@link org.duijie.evaluation.event.UbiReader} and {@link org.duijie.evaluation.event.UbiWriter}. Smallest use:
 *
 * <pre>{@code
 * try (var writer = new UbiWriter(Path.of("queries.jsonl"), Path.of("events.jsonl"))) {
 *     store.forEachInteraction(writer::write);
 *     writer.commit();
 * }
 * }</pre>
 *
 * <p>What becomes what is in {@code docs/experiments.md}. For one thread.
 */
package org.duijie.evaluation.event;
