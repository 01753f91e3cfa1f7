/**
 * Files of records: JSON Lines and CSV, read as they come and one record at a time.
 *
 * <p>Start at {@link org.duijie.corpus.read.FileFormat}. Smallest use:
 *
 * <pre>{@code
 * try (var reader = FileFormat.ofFile(file).open(file, ColumnMapping.USUAL, Optional.empty())) {
 *     for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
 *         if (entry.get() instanceof Entry.Found found) {
 *             RecordJson.decode(found.object(), Optional.empty());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A CSV table with the columns 成果名称, 完成单位, 所处阶段 becomes achievements with {@code title}, {@code completers} and
 * {@code stage}; {@link org.duijie.corpus.read.ColumnMapping} knows the usual names and takes others from a file. Readers are for one
 * thread. The rules of records are not here but in {@code corpus.model} and {@code corpus.json}, writing to the store is in
 * {@code corpus.store}.
 */
package org.duijie.corpus.read;
