/**
 * Dictionary files as lines: strict UTF-8, a byte order mark and comments skipped, each line with its number.
 *
 * <p>Start at {@link org.duijie.dictionaries.file.DictionaryLines}; for texts that are no dictionaries, at
 * {@link org.duijie.dictionaries.file.TextLines}. Smallest use:
 *
 * <pre>{@code
 * try (var lines = DictionaryLines.of(path)) {
 *     lines.forEach(line -> System.err.println(line.number() + " " + line.text()));
 * }
 * }</pre>
 *
 * <p>What the lines mean belongs to {@code term}, {@code synonym} and {@code stop}. One file is read by one thread.
 */
package org.duijie.dictionaries.file;
