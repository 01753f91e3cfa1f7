/**
 * Questions that readers ask over HTTP and on pages, as values that check themselves, and the part of the data that each caller may see.
 *
 * <p>Start at {@link org.duijie.api.ask.SearchQuestion}, {@link org.duijie.api.ask.MatchQuestion} and
 * {@link org.duijie.api.ask.SeenData}, which {@link org.duijie.api.ask.Sight} gives each request. Smallest use:
 *
 * <pre>{@code
 * var parameters = new Parameters(Map.of("q", List.of("锂电池隔膜"), "stage", List.of("mature")));
 * var result = data.search(SearchQuestion.of(parameters));
 * }</pre>
 *
 * <p>Everything is immutable or safe for several threads. Status codes and wording do not belong here.
 */
package org.duijie.api.ask;
