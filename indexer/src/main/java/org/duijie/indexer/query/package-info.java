/**
 * Searching the index.
 *
 * <p>Start at {@link org.duijie.indexer.query.SearchIndex}. Smallest use:
 *
 * <pre>{@code
 * try (var index = SearchIndex.open(directory)) {
 *     var result = index.search(index.asked("锂电池隔膜").highlights().build());
 *     result.hits().getFirst().record().displayTitle();
 * }
 * }</pre>
 *
 * <p>A text becomes a {@link org.duijie.indexer.query.TermQuery} of weighted words ({@link org.duijie.indexer.query.QueryTerms});
 * there is no query syntax, so no text is a wrong query. {@code SearchIndex} is safe for several threads and each search sees one
 * snapshot. What a match between a need and a technology means is not decided here.
 */
package org.duijie.indexer.query;
