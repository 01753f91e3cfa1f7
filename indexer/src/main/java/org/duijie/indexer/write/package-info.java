/**
 * Building the index from the record store.
 *
 * <p>Start at {@link org.duijie.indexer.write.IndexBuilder}. Smallest use:
 *
 * <pre>{@code
 * var report = new IndexBuilder(directory, clock).update(store, false, IndexProgress.NONE);
 * }</pre>
 *
 * <p>An index directory holds generations ({@code g000001}, …) and the file {@code CURRENT} with the name of the live one, and a lock; see
 * {@link org.duijie.indexer.write.Generations}. Each Lucene commit carries a {@link org.duijie.indexer.write.Manifest}, so that
 * content and the store sequence it reflects change together. One builder works at a time; readers are never disturbed.
 */
package org.duijie.indexer.write;
