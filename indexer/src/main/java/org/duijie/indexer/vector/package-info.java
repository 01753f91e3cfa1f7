/**
 * Text vectors in the index: what a text is about as a point, near those of texts like it though they share no word.
 *
 * <p>Start at {@link org.duijie.indexer.vector.Embedder}, which gives them; who implements it is above this module. Smallest use:
 *
 * <pre>{@code
 * new IndexBuilder(root, vocabulary, () -> Optional.of(embedder), clock).update(store, false, IndexProgress.NONE);
 * index.manifest().embedder();                              // the embedder's fingerprint: vectors of another one must not be compared
 * SearchRequest.query(query).nearest(embedder.embed(need)); // candidates by vector beside those by words
 * }</pre>
 *
 * <p>Vectors have length 1, are quantised to seven bits a number and lie in Lucene's navigable small worlds (Malkov and Yashunin, Efficient
 * and Robust Approximate Nearest Neighbor Search Using Hierarchical Navigable Small World Graphs, 2018). Learning does not belong here.
 */
package org.duijie.indexer.vector;
