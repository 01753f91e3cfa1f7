/**
 * The record store and the import of files into it.
 *
 * <p>Start at {@link org.duijie.corpus.store.RecordStore}; files come in by {@link org.duijie.corpus.store.Importer}. Smallest use:
 *
 * <pre>{@code
 * try (var store = RecordStore.open(Path.of("var"))) {
 *     new Importer(store, Path.of("var"))
 *             .run(List.of(Path.of("成果.csv")), ImportOptions.DEFAULT, ImportProgress.NONE);
 *     store.forEachChange(0, change -> index(change));
 * }
 * }</pre>
 *
 * <p>Records are kept as canonical JSON under (kind, id) with a content hash and the number of their last change. The store is safe for
 * use by several threads and processes. What can be derived from records (indexes, models) does not belong here.
 */
package org.duijie.corpus.store;
