/**
 * What is wrong with an input, said so that a person can mend it.
 *
 * <p>Start at {@link org.duijie.corpus.check.BrokenRule}: one rule, the thing it is about and the value that broke it, readable in
 * Chinese and English. Smallest use:
 *
 * <pre>{@code
 * private static final Messages MESSAGES = Messages.beside(CorpusMessages.class);
 * throw new BrokenRule(MESSAGES, "ipc.form", "H1M");
 * // 国际专利分类号“H1M”不合规则:须为部、大类、小类…
 * }</pre>
 *
 * <p>All types are immutable and safe for use by several threads. Rules themselves live with the types they guard.
 */
package org.duijie.corpus.check;
