/**
 * Near-duplicates: records that tell of the same thing.
 *
 * <p>Start at {@link org.duijie.corpus.duplicate.Comparison}, which decides over two records; {@link
 * org.duijie.corpus.duplicate.Clusters} finds the pairs that are worth comparing and keeps the clusters in the store's database.
 * Smallest use:
 *
 * <pre>{@code
 * Comparison.same(Profile.of(one), Profile.of(other));   // 一种耐高温锂电池隔膜 against 耐高温锂電池隔膜: true
 * }</pre>
 *
 * <p>Texts are compared by characters, numbers and Latin words: segmentation is not known here. What the rules are and how they were
 * chosen: {@code docs/duplicates.md}. Everything but {@code Clusters} is immutable and safe for use by several threads.
 */
package org.duijie.corpus.duplicate;
