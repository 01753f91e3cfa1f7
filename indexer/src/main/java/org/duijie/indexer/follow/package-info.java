/**
 * The index that keeps up with the store while somebody searches it.
 *
 * <p>Start at {@link org.duijie.indexer.follow.IndexFollower}. Smallest use:
 *
 * <pre>{@code
 * try (var index = SearchIndex.open(directory);
 *         var follower = IndexFollower.start(store, index, builder, true, Duration.ofMillis(200), Listener.NONE)) {
 *     store.delete(Kind.NEED, "N-1");      // is found no more a moment later
 * }
 * }</pre>
 *
 * <p>What changed is searched at once and committed seconds later; a process that dies in between loses nothing, since the next one
 * goes on from the last commit's sequence. How, and why so: {@code docs/adr/0015-index-that-keeps-up.md}.
 */
package org.duijie.indexer.follow;
