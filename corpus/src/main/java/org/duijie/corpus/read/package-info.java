/**
 * Files of records, read as they come and one record at a time: JSON Lines and arrays, CSV, TSV, workbooks, patent XML, dumps of MySQL,
 * archives of these.
 *
 * <p>Start at {@link org.duijie.corpus.read.FileFormat}. Smallest use:
 *
 * <pre>{@code
 * try (var reader = FileFormat.ofFile(file).open(file, ReadOptions.USUAL)) {
 *     for (var entry = reader.next(); entry.isPresent(); entry = reader.next()) {
 *         if (entry.get() instanceof Entry.Found found) {
 *             RecordJson.decode(found.object(), Optional.empty());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A table with the columns 成果名称, 完成单位, 所处阶段 becomes achievements with {@code title}, {@code completers} and
 * {@code stage}, be it CSV, a sheet or a table of a dump: these are {@code TableRows}, of which {@code TableReader} makes records.
 * {@link org.duijie.corpus.read.ColumnMapping} knows the usual names and {@link org.duijie.corpus.read.MappingFile} has others.
 * {@link org.duijie.corpus.read.TableProfile} says how a table was understood. Readers are for one thread. The rules of records are not here
 * but in {@code corpus.model} and {@code corpus.json}, writing to the store is in {@code corpus.store}; formats and mappings are
 * described in {@code docs/import.md}.
 */
package org.duijie.corpus.read;
