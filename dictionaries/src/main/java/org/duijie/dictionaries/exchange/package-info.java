/**
 * Dictionaries of other programs, taken over into a user's dictionaries.
 *
 * <p>Start at {@link org.duijie.dictionaries.exchange.DictionaryImport}. Smallest use:
 *
 * <pre>{@code
 * var report = new DictionaryImport(
 *                 Path.of("var/dictionaries"), Path.of("var/rejects"), Locale.ENGLISH, ImportOptions.named("it"))
 *         .run(List.of(Path.of("THUOCL_IT.txt")));
 * report.taken();   // terms now in var/dictionaries/it.terms.txt
 * }</pre>
 *
 * <p>{@link org.duijie.dictionaries.exchange.ForeignFormat} lists the formats. What is known already, contradicts what is known or cannot
 * be read is left out and reported. An import is used by one thread. Taking changed files into force belongs to {@code vocabulary}.
 */
package org.duijie.dictionaries.exchange;
