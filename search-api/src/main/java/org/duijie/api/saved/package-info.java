/**
 * Saved searches: what an enterprise wants to be told of when it arrives.
 *
 * <p>Start at {@link org.duijie.api.saved.SavedSearches}, the table, and {@link org.duijie.api.saved.SavedSearchMatches}, which tells which of
 * them would find a technology:
 *
 * <pre>{@code
 * var searches = new SavedSearches(service);
 * searches.create(new NewSearch("E-1", "隔膜", SavedQuestion.of(Json.object().put("q", "锂电池隔膜")), true), id);
 * try (var matches = new SavedSearchMatches(searches, vocabulary)) {
 *     matches.of(List.of(arrival)); // for each arrival the saved searches that find it
 * }
 * }</pre>
 *
 * <p>A saved search is the question of {@code GET /v1/search}, read by the same {@link org.duijie.api.ask.SearchQuestion}. All is safe for
 * several threads. Who may see a saved search is decided where it is asked for; what is done with what it finds is decided in the plan of pushes.
 */
package org.duijie.api.saved;
