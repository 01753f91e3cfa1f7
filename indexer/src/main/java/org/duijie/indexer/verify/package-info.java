/**
 * Whether the index is what the store says.
 *
 * <p>Start at {@link org.duijie.indexer.verify.IndexVerifier}. Smallest use:
 *
 * <pre>{@code
 * var report = new IndexVerifier(directory, store, vocabulary).verify(IndexProgress.NONE);
 * report.clean();              // else report.faults() tells what is missing, extra, doubled, different
 * }</pre>
 *
 * <p>It compares the last commit with the store as of one moment, so it may run while both are written; records are read one after
 * the other and not held.
 */
package org.duijie.indexer.verify;
