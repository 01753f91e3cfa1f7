/**
 * The words of technical fields, and the files that hold them.
 *
 * <p>Start at {@link org.duijie.dictionaries.term.TermFile}. Smallest use:
 *
 * <pre>{@code
 * var terms = TermFile.read("mine.terms.txt", reader, Origin.USER);   // 锂电池隔膜 <TAB> n
 * }</pre>
 *
 * <p>Records and files here are values; everything is safe for use by several threads. Cutting text with the words belongs to
 * {@code segment}, what a group of words means to {@code synonym}.
 */
package org.duijie.dictionaries.term;
