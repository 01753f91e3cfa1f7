/**
 * What a change of dictionaries does to texts, before it is made.
 *
 * <p>Start at {@link org.duijie.dictionaries.compare.CutComparison}. Smallest use:
 *
 * <pre>{@code
 * var comparison = new CutComparison(
 *         Vocabulary.shipped(), VocabularySource.read("mine.terms.txt"), Granularity.FINE);
 * comparison.of("一种锂电池隔膜").ifPresent(d -> System.err.println(d.marked(d.after())));
 * }</pre>
 *
 * <p>Values, safe for use by several threads, but for {@code ChangeCounts}, which one thread fills. Judging a change belongs to
 * {@code lint}.
 */
package org.duijie.dictionaries.compare;
