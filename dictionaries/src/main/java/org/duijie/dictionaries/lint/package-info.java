/**
 * Finds what is wrong with dictionaries before it hurts.
 *
 * <p>Start at {@link org.duijie.dictionaries.lint.Linter}. Smallest use:
 *
 * <pre>{@code
 * var report = Linter.of(List.of(Path.of("mine.terms.txt"))).run();
 * report.findings().forEach(f -> System.err.println(f.place() + " " + f.rule() + " " + f.text(Locale.ENGLISH)));
 * // mine.terms.txt:3 term.torn "的量" tears 量子点 apart: 电池的量子点
 * }</pre>
 *
 * <p>Each rule is a class of its own that looks at all entries and says which break it; what they look at, {@code Linted}, never
 * changes. A linter is used by one thread. Changing dictionaries does not belong here.
 */
package org.duijie.dictionaries.lint;
